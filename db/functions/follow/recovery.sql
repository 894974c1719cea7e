-- Whoever begins to get a debt back has the work; when that ends with something open, it waits again.
create function follow_recovery(file case_file, event jsonb) returns void language plpgsql as $$
begin
    perform set_payers_work(l.to_id) from case_link l where l.from_id = file.id and l.relation = 'subsidy';
end $$;

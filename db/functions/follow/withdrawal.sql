-- A subsidy that is closed hears nothing of a decision that takes it back, and what must come back is work all the same.
create function follow_withdrawal(file case_file, event jsonb) returns void language plpgsql as $$
begin
    perform set_payers_work(l.to_id) from case_link l where l.from_id = file.id and l.relation = 'subsidy';
end $$;

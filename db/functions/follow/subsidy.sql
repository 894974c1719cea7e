-- What was booked or made known changes what there is to pay or to get back.
create function follow_subsidy(file case_file, event jsonb) returns void language plpgsql as $$
begin
    perform set_payers_work(file.id);
end $$;

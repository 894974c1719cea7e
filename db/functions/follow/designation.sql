-- When a designation is over, whoever took part in a round or an analysis that rests on it reads no further; the RIEC does,
-- which is to destroy it.
create function follow_designation(file case_file, event jsonb) returns void language plpgsql as $$
declare
    resting bigint[];
begin
    if in_force(file) then
        return;
    end if;
    resting := array(
        select base.id from case_file base
        where base.id in (select distinct m.case_id from risk_matrix m) and base.workflow = 'risk_round'
          and base.document -> 'data' ->> 'basis_reference' = file.number);
    resting := resting || array(select l.from_id from case_link l where l.to_id = any (resting) and l.relation = 'round');
    delete from case_reader r where r.case_id = any (resting) and r.because in ('party', 'advice')
        and not exists (select from organisation o where o.id = r.organisation_id and o.kind = 'riec');
    delete from task t where t.case_id = any (resting)
        and not exists (select from case_reader r where r.case_id = t.case_id and r.organisation_id = t.organisation_id);
end $$;

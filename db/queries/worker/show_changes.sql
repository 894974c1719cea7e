-- as: system
-- writes
-- In the lists of those for whom a step waited its case moves up when its time has come, once.
with moved as (
    update case_reader r set changed_at = w.until from waiting_step w
    where w.until <= now() and r.case_id = w.case_id and r.organisation_id <> w.organisation_id and r.changed_at = w.stood_at
    returning 1)
select json_build_object('moved', (select count(*) from moved))

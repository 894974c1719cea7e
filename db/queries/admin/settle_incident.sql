-- as: person
-- writes
-- :source is "bericht" (outbox), "termijn" (alarm) or "mail"; :again false leaves it for good, for the reason given.
with settled as (select settle_incident(:source, cast(:id as bigint), cast(:again as boolean)) as kind),
noted as (
    insert into audit_entry (person_id, what, subject, after)
    select acting_person(), case when cast(:again as boolean) then 'incident_retried' else 'incident_left' end,
           :source || ' ' || :id, jsonb_build_object('kind', kind, 'reason', :reason)
    from settled where kind is not null)
select json_build_object('kind', kind) from settled where kind is not null

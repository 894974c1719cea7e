-- as: person
-- writes
-- :source is "bericht" (outbox), "termijn" (alarm) or "mail"; :decided "again", "left" for good, for the reason given, or of a mail
-- that a server may have had "arrived": it is in the log of that server.
with settled as (select settle_incident(:source, cast(:id as bigint), :decided) as kind),
noted as (
    insert into audit_entry (person_id, what, subject, after)
    select acting_person(), case :decided when 'again' then 'incident_retried' when 'arrived' then 'incident_arrived' else 'incident_left' end,
           :source || ' ' || :id, jsonb_build_object('kind', kind, 'reason', :reason)
    from settled where kind is not null)
select json_build_object('kind', kind) from settled where kind is not null

-- as: person
-- writes
-- Everything that was given up, again at once; not the mails that may have arrived: sent again they could come twice, so each of
-- those is for a person to decide.
with parked as (
    select 'bericht' as source, id from outbox where incident is not null and done_at is null
    union all select 'termijn', id from alarm where incident is not null and done_at is null
    union all select 'mail', id from mail where incident is not null and done_at is null and offered_at is null),
settled as (select settle_incident(source, id, 'again') as kind from parked),
counted as (select count(kind) as retried from settled),
noted as (
    insert into audit_entry (person_id, what, subject)
    select acting_person(), 'incidents_retried', retried::text from counted where retried > 0)
select json_build_object('retried', retried, 'uncertain', (
    select count(*) from mail where incident is not null and done_at is null and offered_at is not null)) from counted

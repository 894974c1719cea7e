-- as: person
-- writes
-- An administrator has an incident tried again at once; :source is outbox or alarm.
with sent as (
    update outbox set incident = null, attempts = 0, next_try = now()
    where :source = 'outbox' and id = cast(:id as bigint) and incident is not null returning id),
fired as (
    update alarm set incident = null, attempts = 0, taken_until = null
    where :source = 'alarm' and id = cast(:id as bigint) and incident is not null returning id)
select json_build_object('id', id) from (select id from sent union all select id from fired) retried

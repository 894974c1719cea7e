-- as: person
-- writes
-- :label says in Dutch which one it is. A rate from a day on, known to hold until another. The same day a second time changes nothing.
with made as (
    insert into statutory_rate (kind, from_day, until_day, value, source)
    select :kind, cast(:from as date), cast(:until as date), cast(:value as integer), btrim(:source)
    where holds_role('functional_admin') on conflict (kind, from_day) do nothing returning kind, from_day, until_day, value, source),
noted as (
    insert into audit_entry (person_id, what, subject, after)
    select acting_person(), 'rate_added', :label,
           jsonb_build_object('from', from_day, 'until', until_day, 'value', value, 'source', source) from made)
select json_build_object('added', exists (select from made)) where holds_role('functional_admin')

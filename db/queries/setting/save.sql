-- as: person
-- writes
-- :settings is {name: value}; null goes back to what the workflow itself says. :labels is {name: what it is called}.
with wanted as (
    select s.name, s.value, was.value as before
    from jsonb_each(cast(:settings as jsonb)) as s (name, value)
    left join workflow_setting was on was.workflow = :workflow and was.organisation_id is null and was.name = s.name
    where holds_role('functional_admin') and nullif(s.value, 'null') is distinct from was.value),
dropped as (
    delete from workflow_setting t using wanted w
    where t.workflow = :workflow and t.organisation_id is null and t.name = w.name and w.value = 'null'),
kept as (
    insert into workflow_setting as t (workflow, name, value) select :workflow, name, value from wanted where value <> 'null'
    on conflict (workflow, coalesce(organisation_id, 0), name) do update set value = excluded.value),
noted as (
    insert into audit_entry (person_id, what, subject, before, after)
    select acting_person(), 'setting_changed', coalesce(cast(:labels as jsonb) ->> name, name), before, nullif(value, 'null') from wanted)
select json_build_object('changed', count(*)) from wanted having holds_role('functional_admin')

-- as: person
-- What is set for everybody for a workflow, {name: value}, and what roles are called.
select json_build_object(
    'settings', (select coalesce(json_object_agg(name, value), '{}') from workflow_setting
                 where workflow = :workflow and organisation_id is null),
    'roles', (select json_object_agg(id, label) from role))

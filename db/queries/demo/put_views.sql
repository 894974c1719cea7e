-- as: system
-- writes
-- The parameters are what a view keeps: {"query": the address of the list after the question mark}.
with put as (
    insert into saved_view (person_id, page, name, parameters)
    select r.person, r.page, r.name, r.parameters
    from jsonb_to_recordset(cast(:rows as jsonb)) as r (person bigint, page text, name text, parameters jsonb)
    on conflict on constraint saved_view_once do nothing returning 1)
select json_build_object('rows', count(*)) from put

-- as: system
-- writes
with filled as (
    insert into catalogue (list, code, label, category, position)
    select 'intervention', value ->> 'code', value ->> 'label', value ->> 'category', ordinality
    from jsonb_array_elements(cast(:rows as jsonb)) with ordinality
    on conflict (list, code) do nothing returning code)
select json_build_object('rows', count(*)) from filled

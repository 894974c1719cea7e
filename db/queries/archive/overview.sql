-- as: person
-- The archives of which the person acting is archivist: lists, what is held, and how long each kind of record is kept. Null
-- for others.
with own as (
    select (h ->> 'organisation')::bigint as id, h ->> 'organisation_name' as name
    from jsonb_array_elements(holdings_held()) h where h ->> 'role' = 'archivist')
select json_build_object(
    'organisations', (select json_agg(json_build_object('value', id::text, 'label', name) order by name) from own),
    'lists', (select coalesce(json_agg(json_build_object('number', f.number, 'title', f.title, 'state', f.state,
                  'organisation', o.name, 'items', (select count(*) from destruction_item i where i.list_id = f.id and i.left_off_because is null))
                  order by f.id desc), '[]')
              from case_file f join own o on o.id = f.organisation_id where f.workflow = 'destruction'),
    'holds', (select coalesce(json_agg(json_build_object('id', h.id, 'because', h.because, 'set_at', h.set_at, 'until', h.until_day,
                  'set_by', p.name, 'organisation', o.name, 'case', held_case(h.case_id), 'park', k.name) order by h.id desc), '[]')
              from legal_hold h join own o on o.id = h.organisation_id join person p on p.id = h.set_by left join park k on k.id = h.park_id
              where h.lifted_at is null),
    'rules', (select json_agg(json_build_object('record', r.record, 'label', r.label, 'source', r.source,
                  'keep', case when r.keep is null then 'blijvend' when r.keep = interval '0' then 'niet' else extract(year from r.keep) || ' jaar' end)
                  order by r.record, r.id) from retention_rule r))
where exists (select from own)

-- as: person
-- The archives of which the person acting is archivist: lists, and what is held. Null for others.
with own as (
    select (h ->> 'organisation')::bigint as id, h ->> 'organisation_name' as name
    from jsonb_array_elements(holdings_held()) h where h ->> 'role' = 'archivist')
select json_build_object(
    'organisations', (select json_agg(json_build_object('value', id::text, 'label', name) order by name) from own),
    'lists', (select coalesce(json_agg(json_build_object('number', f.number, 'level', f.compartment, 'title', f.title, 'state', f.state,
                  'by_bolwerk', exists (select from case_event e where e.case_id = f.id and e.sequence = 1 and e.person_id is null),
                  'organisation', o.name, 'items', (select count(*) from destruction_item i where i.list_id = f.id and i.left_off_because is null))
                  order by f.id desc), '[]')
              from case_file f join own o on o.id = f.organisation_id where f.workflow = 'destruction'),
    'holds', (select coalesce(json_agg(json_build_object('id', h.id, 'because', h.because, 'set_at', h.set_at, 'until', h.until_day,
                  'set_by', p.name, 'organisation', o.name, 'case', held_case(h.case_id), 'park', k.name) order by h.id desc), '[]')
              from legal_hold h join own o on o.id = h.organisation_id join person p on p.id = h.set_by left join park k on k.id = h.park_id
              where h.lifted_at is null))
where exists (select from own)

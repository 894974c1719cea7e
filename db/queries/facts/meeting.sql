-- Facts for a meeting: who can be invited and who is, what stands on the agenda and what was decided, what comes back, the cases that an item
-- can be about, and the later meetings in which its list can be adopted.
with here as (
    select (:context ->> 'organisation')::bigint as organisation, coalesce(f.document #>> '{data,meets_on}', '') as meets_on,
           coalesce(f.document -> 'parties', '[]') as parties
    from (select 1) one left join case_file f on f.id = :case_id),
area as (select a.municipality from here join organisation_area a on a.organisation_id = here.organisation),
guest as (
    select o.id, o.name from here
    cross join lateral jsonb_array_elements(here.parties) p
    join organisation o on o.id = (p ->> 'organisation')::bigint where p ->> 'key' like 'guest\_%'),
-- Whoever works in the area; the last ones work in the whole country, unless an area was given to them.
near as (
    select o.id, o.name from organisation o cross join here
    where o.active and o.id <> here.organisation
      and (o.kind in ('municipality', 'police', 'riec', 'dto', 'province', 'pvo', 'environment_service', 'safety_region', 'prosecution', 'tax_authority')
           and exists (select from organisation_area a where a.organisation_id = o.id and a.municipality in (select municipality from area))
           or o.kind in ('prosecution', 'tax_authority')
              and not exists (select from organisation_area a where a.organisation_id = o.id))),
agenda as (select meeting_agenda(:case_id, 'infinity') as items)
select jsonb_build_object(
    'candidates', (select coalesce(jsonb_agg(jsonb_build_object('value', n.name, 'label', n.name, 'id', n.id) order by n.name), '[]')
                   from near n where n.id not in (select id from guest)),
    'guests', (select coalesce(jsonb_agg(jsonb_build_object('value', g.name, 'label', g.name, 'id', g.id) order by g.name), '[]') from guest g),
    'owners', (select coalesce(jsonb_agg(jsonb_build_object('value', o.name, 'label', o.name) order by o.first desc, o.name), '[]')
               from (select n.name, false as first from near n
                     union all select o.name, true from here join organisation o on o.id = here.organisation) o),
    'items', (select items from agenda),
    'deferred_items', (select deferred_items(here.organisation) from here),
    'open_decisions', (select coalesce(jsonb_agg(jsonb_build_object('value', i ->> 'value', 'label', i ->> 'label')), '[]')
                       from agenda, jsonb_array_elements(agenda.items) i
                       where i #>> '{decision,due_on}' is not null and i ->> 'carried' is null),
    'agenda_cases', (select coalesce(jsonb_agg(jsonb_build_object('value', c.number, 'label', c.number || ', ' || c.title, 'id', c.id)
                                               order by c.waits desc, c.number), '[]')
                     from (select f.id, f.number, f.title, f.state in ('for_decision', 'for_adoption') as waits
                           from case_file f cross join here
                           where not f.closed and f.compartment <= 1
                             and (f.workflow = 'project_plan' and f.municipality in (select municipality from area)
                                  or f.workflow = 'progress_report' and f.organisation_id = here.organisation)
                           order by waits desc, f.changed_at desc limit 200) c),
    'later_meetings', '[{"value": "in_writing", "label": "Schriftelijk, buiten een vergadering"}]'::jsonb || (
        select coalesce(jsonb_agg(jsonb_build_object('value', m.number, 'label', m.number || ', ' || m.title)
                                  order by m.document #>> '{data,meets_on}'), '[]')
        from case_file m cross join here
        where m.workflow = 'meeting' and m.organisation_id = here.organisation and m.id is distinct from :case_id
          and m.state in ('held', 'draft_list', 'adopted', 'carried_out') and m.document #>> '{data,meets_on}' > here.meets_on))

-- as: person
-- One park by its RIN: the register, the cases that this person may see (50), and what changed (50). Null: no such park.
select json_build_object(
    'id', p.id, 'rin', p.rin, 'name', p.name, 'municipality', p.municipality, 'municipality_name', m.name,
    'province', m.province,
    'other_municipalities', (select coalesce(json_agg(json_build_object('code', o.code, 'name', o.name) order by o.name), '[]')
                             from municipality o where o.code = any (p.other_municipalities)),
    'year', p.year, 'type', p.type_raw, 'ha_bruto', p.ha_bruto::text, 'ha_netto', p.ha_netto::text,
    'ha_available', p.ha_available::text, 'has_border', p.border is not null,
    'fields', fields_told(p.fields, p.id, inside.parks), 'knows_guarding', inside.parks is null or p.id = any (inside.parks),
    'fictitious', p.fictitious, 'changed_at', p.changed_at, 'removed', p.removed, 'succession', succession_of(p.id),
    'pending', (select json_build_object('number', f.number, 'data', f.document -> 'data', 'register', register_of(p.id),
                                         'at', e.at, 'by', w.name)
                from case_file f
                left join lateral (select e.at, e.person_id from case_event e
                                   where e.case_id = f.id and e.action like 'propose%' order by e.sequence desc limit 1) e on true
                left join person w on w.id = e.person_id
                where f.workflow = 'park_record' and f.park_id = p.id and not f.closed),
    'may_edit', exists (select from organisation_area a join organisation o on o.id = a.organisation_id
                        where a.municipality = p.municipality and o.kind = 'municipality'
                          and 'municipal_coordinator@' || a.organisation_id = any (desks_held())),
    'cases', (select coalesce(json_agg(json_build_object(
                  'number', f.number, 'level', f.compartment, 'title', f.title, 'workflow', f.workflow, 'state', f.state_known, 'closed', f.closed,
                  'due', f.due_known, 'paused', f.paused_known and f.due_known is null, 'assignee', f.assignee, 'changed_at', f.known_at)
                  order by f.closed, f.known_at desc, f.id desc), '[]')
              from (select c.*, a.name as assignee, state_known(c, w) as state_known,
                           due_known(c, w) as due_known,
                           paused_known(c, w) as paused_known,
                           coalesce(w.stood_at, c.changed_at) as known_at
                    from case_file c left join person a on a.id = c.assignee_id left join waiting_step w on w.case_id = c.id
                    where c.park_id = any (parks_in(p.id, true)) order by c.closed, c.changed_at desc, c.id desc limit 50) f),
    -- Who proposed a change and why is told to whoever may read its case.
    'history', (select coalesce(json_agg(json_build_object(
                    'at', h.changed_at, 'by', h.person_name, 'case', f.number, 'proposed_by', proposed.name,
                    'reason', coalesce(f.document -> 'data' ->> 'reason', f.document -> 'data' ->> 'remove_reason',
                                       f.document -> 'data' ->> 'restore_reason'),
                    'was', told_change(h.was, p.id, inside.parks), 'becomes', told_change(h.becomes, p.id, inside.parks),
                    'border_changed', h.becomes ? 'border') order by h.id desc), '[]')
                from (select c.*, w.name as person_name from park_history c left join person w on w.id = c.person_id
                      where c.park_id = p.id order by c.id desc limit 50) h
                left join case_file f on f.id = h.case_id and f.workflow = 'park_record'
                left join lateral (select w.name from case_event e join person w on w.id = e.person_id
                                   where e.case_id = f.id and e.action like 'propose%' order by e.sequence desc limit 1) proposed on true))
from park p
join municipality m on m.code = p.municipality
cross join (select parks_known_inside() as parks) inside
where p.rin = :rin

-- as: person
-- The record of one park for whoever keeps it: what the register says, the change that waits as far as one may see it, and
-- for which organisation the person would propose, remove or restore: nobody what went on in another park. Null: no such park.
select json_build_object(
    'id', p.id, 'rin', p.rin, 'name', p.name, 'municipality', p.municipality, 'municipality_name', m.name,
    'removed', p.removed, 'register', register_of(p.id),
    'own_organisation', (select min(h.organisation_id) from holding_today h
                         join organisation_area a on a.organisation_id = h.organisation_id and a.municipality = p.municipality
                         where h.person_id = acting_person() and h.kind = 'municipality' and merged.into_park is null
                           and h.role in (select jsonb_array_elements_text(cast(:proposers as jsonb)))),
    'kept_for', (select min(o.id) from organisation o
                 join organisation_area a on a.organisation_id = o.id and a.municipality = p.municipality
                 where o.kind = 'municipality' and o.active and merged.into_park is null
                   and exists (select from holding_today h
                               join organisation_area own on own.organisation_id = h.organisation_id
                                                         and own.municipality = p.municipality
                               where h.person_id = acting_person() and h.role in (select jsonb_array_elements_text(cast(:keepers as jsonb))))),
    'pending', (select json_build_object('number', f.number, 'version', f.version, 'organisation', f.organisation_id,
                                         'data', f.document -> 'data')
                from case_file f
                where f.workflow = 'park_record' and f.park_id = p.id and not f.closed and f.document -> 'data' ? 'was'))
from park p
join municipality m on m.code = p.municipality
left join lateral (select s.successor_id as into_park from park_succession s where s.park_id = p.id and s.kind = 'merge') merged on true
where p.rin = :rin

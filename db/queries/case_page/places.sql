-- as: person
-- The parks for which the person acting can begin a case, each with the organisation that begins it and the open case of
-- the workflow that takes the park already, where a park has room for one. `before` are the numbers of the parks that went on in it.
select coalesce(json_agg(json_build_object('park', place.id, 'organisation', place.organisation_id, 'name', place.name,
                                           'municipality', place.municipality, 'before', to_json(place.parks), 'taken_by', taken.number)
                         order by place.municipality, place.name), '[]')
from (select distinct p.id, h.organisation_id, p.name, m.name as municipality, parks_in(p.id, false) as parks
      from holding_today h
      join organisation_area a on a.organisation_id = h.organisation_id
      join park p on p.municipality = a.municipality and not p.removed
      join municipality m on m.code = p.municipality
      where h.person_id = acting_person()
        and (h.kind in ('municipality', 'park_management', 'business_association', 'biz')
             or h.kind = 'riec' and cast(:roles as jsonb) ? h.role)) place
left join lateral (select f.number from case_file f join unnest(parks_in(place.id, true)) park on f.exclusive_key = :workflow || ':park:' || park
                   where not f.closed order by f.id limit 1) taken on true

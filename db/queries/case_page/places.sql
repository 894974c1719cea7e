-- as: person
-- The parks for which the person acting can begin a case, each with the organisation that begins it and the open case of
-- the workflow that takes the park already, where a park has room for one.
select coalesce(json_agg(json_build_object('park', place.id, 'organisation', place.organisation_id, 'name', place.name,
                                           'municipality', place.municipality, 'taken_by', taken.number)
                         order by place.municipality, place.name), '[]')
from (select distinct p.id, h.organisation_id, p.name, m.name as municipality
      from holding_today h
      join organisation_area a on a.organisation_id = h.organisation_id
      join park p on p.municipality = a.municipality and not p.removed
      join municipality m on m.code = p.municipality
      where h.person_id = acting_person()
        and (h.kind in ('municipality', 'park_management', 'business_association', 'biz')
             or h.kind = 'riec' and cast(:roles as jsonb) ? h.role)) place
left join case_file taken on taken.exclusive_key = :workflow || ':park:' || place.id and not taken.closed

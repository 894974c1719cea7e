-- as: person
-- The organisations where the person acting holds one of the roles: for a case that stands on no park.
select coalesce(json_agg(json_build_object('park', 0, 'organisation', o.id, 'name', o.name, 'municipality', null,
                                           'taken_by', null) order by o.name), '[]')
from (select distinct (h ->> 'organisation')::bigint as id, h ->> 'organisation_name' as name
      from jsonb_array_elements(holdings_held()) h
      where cast(:roles as jsonb) ? (h ->> 'role')) o

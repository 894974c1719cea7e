-- as: person
-- Who of these organisations may read what is that confidential: for whoever is about to let them read a case.
select coalesce(json_agg(json_build_object('organisation', o.name, 'people', cleared_at(o.id, cast(:level as smallint))) order by o.name), '[]')
from organisation o where o.id = any (cast(:organisations as bigint[]))

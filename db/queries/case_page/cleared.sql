-- as: person
-- Who of these organisations may read what is that confidential, or which one person there: for whoever is about to let them read a case.
select coalesce(json_agg(json_build_object('organisation', o.name, 'people', cleared_at(o.id, cast(:level as smallint), w.person))
                         order by o.name), '[]')
from jsonb_to_recordset(cast(:let_in as jsonb)) as w (organisation bigint, person bigint) join organisation o on o.id = w.organisation

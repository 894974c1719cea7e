-- as: person
-- writes
-- A round: the matrices that the person sees, the analyses that the person may read, and what municipalities chose. That
-- somebody looked is noted; `taken_as` is the form in which a copy leaves, and `taken` what stands on it.
with file as materialized (select * from case_file f where f.number = :number and f.workflow = 'risk_round'),
look as materialized (select 'Voortgang van de ronde' as what, 'Risicoronde: ' || (file.document -> 'data' ->> 'purpose') as purpose from file),
noted as materialized (select log_view(file.id, look.what, look.purpose, :request) from file, look where :taken_as is null),
taken as materialized (
    select take_out(file.id, 3::smallint, :taken_as, look.what, look.purpose, null) as mark from file, look where :taken_as is not null)
select json_build_object(
    'noted', (select count(*) from noted), 'taken', (select mark from taken),
    'id', file.id, 'number', file.number, 'title', file.title, 'state', file.state, 'version', file.version,
    'set_version', file.document -> 'data' ->> 'indicator_set', 'purpose', file.document -> 'data' ->> 'purpose',
    'leads', leads_round(file.id), 'oversees', oversees_round(file.id),
    'matrices', (
        select coalesce(json_agg(json_build_object(
            'id', m.id, 'park', m.park_name, 'rin', p.rin, 'fictitious', p.fictitious, 'municipality', m.municipality,
            'municipality_name', g.name, 'side', m.side, 'state', m.state, 'organisation', o.name,
            'mine', m.pass = any (passes_held()),
            'answered', (select count(*) from jsonb_each(a.cells) c where c.value ->> 'answer' <> ''),
            'visible', a.matrix_id is not null) order by g.name, m.park_name, m.side), '[]')
        from risk_matrix m
        join park p on p.id = m.park_id
        join municipality g on g.code = m.municipality
        join organisation o on o.id = m.organisation_id
        left join risk_answers a on a.matrix_id = m.id
        where m.case_id = file.id),
    'indicators', (select count(*) from indicator i where i.set_version = (file.document -> 'data' ->> 'indicator_set')::integer),
    'analyses', (
        select coalesce(json_agg(json_build_object('number', a.number, 'state', a.state, 'municipality', a.municipality,
            'municipality_name', g.name) order by g.name, a.id), '[]')
        from case_link l join case_file a on a.id = l.from_id and a.workflow = 'risk_analysis'
        join municipality g on g.code = a.municipality
        where l.to_id = file.id and l.relation = 'round'),
    'choices', round_choices(file.id))
from file

-- as: person
-- writes
-- plan: generic
-- A round: how far its matrices are, by municipality and for one page of its parks, as far as the person sees them; the
-- analyses that the person may read, and what municipalities chose. A filter counts a park when one of its matrices meets all
-- of it: `waits_for` is the side that did not hand in, or `own`. That somebody looked is noted; `taken_as` is the form in
-- which a copy leaves, with every park that is asked for and not one page of them, and `taken` what stands on it.
with file as materialized (select * from case_file f where f.number = :number and f.workflow = 'risk_round'),
look as materialized (select 'Voortgang van de ronde' as what, 'Risicoronde: ' || (file.document -> 'data' ->> 'purpose') as purpose from file),
noted as materialized (select log_view(file.id, look.what, look.purpose, :request) from file, look where :taken_as is null),
taken as materialized (
    select take_out(file.id, 3::smallint, :taken_as, look.what, look.purpose, null) as mark from file, look where :taken_as is not null),
seen as materialized (
    select m.id, m.park_id, m.park_name, m.municipality, m.side, m.state, m.pass = any ((select passes_held())::bigint[]) as mine
    from risk_matrix m join file on m.case_id = file.id),
met as materialized (
    select g.name as town, s.park_id, s.park_name
    from seen s join municipality g on g.code = s.municipality
    where (:municipality is null or s.municipality = :municipality)
      and (:named is null or position(lower(:named) in lower(s.park_name)) > 0)
    group by g.name, s.park_id, s.park_name
    having bool_or((:state is null or s.state = :state)
                   and (:waits_for is null
                        or s.state <> 'submitted' and case :waits_for when 'own' then s.mine else s.side = :waits_for end))),
shown as materialized (select * from met order by town, park_name, park_id 
    limit case when cast(:taken_as as text) is null then 25 end offset cast(:skip as bigint))
select json_build_object(
    'noted', (select count(*) from noted), 'taken', (select mark from taken),
    'id', file.id, 'number', file.number, 'title', file.title, 'state', file.state, 'version', file.version,
    'set_version', file.document -> 'data' ->> 'indicator_set', 'purpose', file.document -> 'data' ->> 'purpose',
    'answerers', answerers_of(file.id), 'leads', leads_round(file.id), 'oversees', oversees_round(file.id),
    'counts', (
        select json_build_object('parks', count(distinct park_id), 'matrices', count(*), 'submitted', count(*) filter (where state = 'submitted'),
            'own', count(*) filter (where mine), 'own_submitted', count(*) filter (where mine and state = 'submitted'),
            'municipality_waits', count(*) filter (where side = 'municipality' and state <> 'submitted'),
            'police_waits', count(*) filter (where side = 'police' and state <> 'submitted'))
        from seen),
    'municipalities', (
        select coalesce(json_agg(json_build_object('code', t.municipality, 'name', t.name, 'parks', t.parks, 'matrices', t.matrices,
            'submitted', t.submitted) order by t.name), '[]')
        from (select s.municipality, g.name, count(distinct s.park_id) as parks, count(*) as matrices,
                     count(*) filter (where s.state = 'submitted') as submitted
              from seen s join municipality g on g.code = s.municipality group by s.municipality, g.name) t),
    'matching', (select count(*) from met),
    'parks', (
        select coalesce(json_agg(json_build_object('park', s.park_name, 'rin', p.rin, 'fictitious', p.fictitious, 'municipality_name', s.town,
            'sides', (
                select json_object_agg(m.side, json_build_object('id', m.id, 'side', m.side, 'state', m.state, 'visible', a.matrix_id is not null,
                    'answered', (select count(*) from jsonb_each(a.cells) c where c.value ->> 'answer' <> '')))
                from seen m left join risk_answers a on a.matrix_id = m.id where m.park_id = s.park_id))
            order by s.town, s.park_name, s.park_id), '[]')
        from shown s join park p on p.id = s.park_id),
    'indicators', (select count(*) from indicator i where i.set_version = (file.document -> 'data' ->> 'indicator_set')::integer),
    'analyses', (
        select coalesce(json_agg(json_build_object('number', a.number, 'state', a.state, 'municipality', a.municipality,
            'municipality_name', g.name) order by g.name, a.id), '[]')
        from case_link l join case_file a on a.id = l.from_id and a.workflow = 'risk_analysis'
        join municipality g on g.code = a.municipality
        where l.to_id = file.id and l.relation = 'round' and a.state <> 'withdrawn'),
    'choices', round_choices(file.id))
from file

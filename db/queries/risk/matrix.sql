-- as: person
-- writes
-- One matrix with its indicators and what may be seen of the answers; null when it is not there for the person. That
-- somebody looked is noted, with why; `taken_as` is the form in which a copy leaves, and `taken` what stands on it.
with m as materialized (
    select r.*, f.number, f.title, f.document -> 'data' as data, r.pass = any (passes_held()) as mine, answers_matrix(r) as answers,
           takes_answers(r) as open, f.state not in ('open', 'entry_closed', 'analysis') as is_over,
           leads_round(r.case_id) or (oversees_round(r.case_id) and holds_role('riec_analyst')) as may_return
    from risk_matrix r join case_file f on f.id = r.case_id where r.id = cast(:matrix as bigint)),
look as materialized (
    select case when exists (select from risk_answers a where a.matrix_id = m.id) then 'Matrix van ' else 'Stand van de matrix van ' end || m.park_name || ', ' || case m.side when 'police' then 'politie' else 'gemeente' end as what,
           case when m.answers then 'Invullen: ' when m.mine then 'Meelezen: ' when oversees_round(m.case_id) then 'Analyse: '
                else 'Vergelijken: ' end || (m.data ->> 'purpose') as purpose
    from m),
noted as materialized (select log_view(m.case_id, look.what, look.purpose, :request) from m, look where :taken_as is null),
taken as materialized (
    select take_out(m.case_id, 3::smallint, :taken_as, look.what, look.purpose, null) as mark from m, look where :taken_as is not null)
select json_build_object(
    'noted', (select count(*) from noted), 'taken', (select mark from taken),
    'id', m.id, 'number', m.number, 'title', m.title, 'park', m.park_name, 'rin', p.rin, 'fictitious', p.fictitious,
    'municipality_name', g.name, 'side', m.side, 'organisation', o.name, 'state', m.state, 'version', m.version,
    'purpose', m.data ->> 'purpose', 'returned_because', (
        select e.because from risk_matrix_event e where m.state <> 'submitted' and e.matrix_id = m.id and e.what = 'returned' order by e.id desc limit 1), 'answers', m.answers, 'open', m.open, 'may_return', m.may_return, 'is_over', m.is_over,
    'seconds', extract(epoch from now() - m.begun_at)::bigint,
    'set', indicator_set_of((m.data ->> 'indicator_set')::integer),
    'visible', a.matrix_id is not null,
    'twin', (select json_build_object('id', t.id, 'visible', exists (select from risk_answers x where x.matrix_id = t.id))
             from risk_matrix t where t.case_id = m.case_id and t.park_id = m.park_id and t.side <> m.side),
    'cells', coalesce(a.cells, '{}'),
    'history', (select coalesce(json_agg(json_build_object('what', e.what, 'because', e.because, 'at', e.at, 'by', w.name) order by e.id desc), '[]')
                from risk_matrix_event e join person w on w.id = e.person_id where e.matrix_id = m.id))
from m
join park p on p.id = m.park_id
join municipality g on g.code = m.municipality
join organisation o on o.id = m.organisation_id
left join risk_answers a on a.matrix_id = m.id

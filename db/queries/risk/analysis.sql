-- as: person
-- writes
-- What an analysis stands on: every matrix of the municipality in its round with the answers that the person may see,
-- without sources and motivations.
-- That somebody looked is noted; `taken_as` is the form in which a copy leaves, and `taken` what stands on it.
with file as materialized (
    select f.*, l.to_id as round_id from case_file f join case_link l on l.from_id = f.id and l.relation = 'round'
    where f.number = :number and f.workflow = 'risk_analysis'),
round_ as materialized (select r.* from case_file r join file on file.round_id = r.id),
look as materialized (
    select 'Uitkomsten per terrein' as what, coalesce(purpose_given(file.id), 'Analyse: ' || (round_.document -> 'data' ->> 'purpose')) as purpose
    from file, round_),
noted as materialized (select log_view(file.id, look.what, look.purpose, :request) from file, look where :taken_as is null),
taken as materialized (
    select take_out(file.id, 3::smallint, :taken_as, look.what, look.purpose, null) as mark from file, look where :taken_as is not null)
select json_build_object(
    'noted', (select count(*) from noted), 'taken', (select mark from taken),
    'number', file.number, 'title', file.title, 'state', file.state, 'municipality', file.municipality,
    'municipality_name', (select name from municipality where code = file.municipality),
    'data', file.document -> 'data', 'round', round_.number, 'round_title', round_.title, 'is_adopted', round_.state in ('adopted', 'closed'),
    'set', indicator_set_of((round_.document -> 'data' ->> 'indicator_set')::integer),
    'other_classes', (
        select coalesce(json_agg(json_build_object('park', e.payload -> 'input' ->> 'class_park', 'class', e.payload -> 'input' ->> 'class_given',
            'because', e.payload -> 'input' ->> 'class_reason', 'by', e.payload -> 'by' ->> 'organisation_name') order by e.sequence), '[]')
        from case_event e where e.case_id = file.id and e.action = 'differ'),
    'checks', (
        select coalesce(json_agg(json_build_object('organisation', c.organisation, 'at', c.at, 'by', c.by, 'is_right', c.is_right, 'remark', c.remark)), '[]')
        from factual_checks(file.id) c),
    'respondents', (
        select coalesce(json_agg(distinct o.name order by o.name), '[]') from risk_matrix m join organisation o on o.id = m.organisation_id
        where m.case_id = file.round_id and m.municipality = file.municipality and m.state = 'submitted'),
    'keep_until', (select wgs_limit(f) from case_file f where f.id = file.id),
    'recipients', recipients_of(file.id), 'version', version_of_analysis(file.id),
    'versions', analysis_versions(file.round_id, file.municipality),
    'may_renew', holds_role('riec_analyst') and file.state in ('adopted', 'sent', 'chosen', 'none_chosen') and not exists (
        select from case_link l join case_file a on a.id = l.from_id and a.workflow = 'risk_analysis' and a.municipality = file.municipality
        where l.to_id = file.round_id and l.relation = 'round'
          and (a.id > file.id and a.state <> 'withdrawn' or a.state in ('draft', 'second_reading', 'privacy_check', 'factual_check'))),
    'matrices', (
        select coalesce(json_agg(json_build_object('id', m.id, 'park', m.park_name, 'park_id', m.park_id, 'rin', p.rin,
            'fictitious', p.fictitious, 'side', m.side, 'state', m.state,
            'cells', (select json_object_agg(c.key, c.value ->> 'answer') from jsonb_each(a.cells) c)) order by m.park_name, m.side), '[]')
        from risk_matrix m join park p on p.id = m.park_id left join risk_answers a on a.matrix_id = m.id
        where m.case_id = file.round_id and m.municipality = file.municipality))
from file, round_

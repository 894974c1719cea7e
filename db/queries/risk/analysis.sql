-- as: person
-- writes
-- What an analysis stands on: every matrix of the municipality in its round with the answers that the person may see,
-- without sources and motivations; of a draft as they are now, and afterwards as they were when it went to the second reader.
-- Beside it stands the measurement of the round before, as far as the person may read that one. That somebody looked is noted; `taken_as` is the form in which a copy leaves, and `taken` what stands on it.
with file as materialized (
    select f.*, l.to_id as round_id from case_file f left join case_link l on l.from_id = f.id and l.relation = 'round'
    where f.number = :number and f.workflow = 'risk_analysis'),
round_ as materialized (select r.* from case_file r join file on file.round_id = r.id),
kept as materialized (select k.* from risk_outcome k join file on file.id = k.case_id where not is_marked('risk_analysis', file.state, 'draft')),
based as materialized (
    select coalesce(kept.round, round_.number) as number, coalesce(kept.title, round_.title) as title,
           coalesce(kept.purpose, round_.document -> 'data' ->> 'purpose') as purpose,
           coalesce(kept.set_version, (round_.document -> 'data' ->> 'indicator_set')::integer) as set_version,
           round_.id is not null as is_there, is_marked('risk_round', round_.state, 'adopted') as is_adopted
    from kept full join round_ on true),
look as materialized (
    select 'Uitkomsten per terrein' as what, coalesce(purpose_given(file.id), 'Analyse: ' || based.purpose) as purpose
    from file, based),
earlier as materialized (
    select k.case_id, k.round, k.title, k.kept_at, k.set_version
    from risk_outcome k join case_file f on f.id = k.case_id, file, based
    where f.workflow = 'risk_analysis' and f.municipality = file.municipality and f.id < file.id and k.round <> based.number
      and f.state <> 'withdrawn'
    order by f.id desc limit 1),
earlier_noted as materialized (
    select log_view(earlier.case_id, 'Nulmeting naast nameting', coalesce(purpose_given(earlier.case_id), look.purpose), :request)
    from earlier, look),
noted as materialized (select log_view(file.id, look.what, look.purpose, :request) from file, look where :taken_as is null),
taken as materialized (
    select take_out(file.id, 3::smallint, :taken_as, look.what, look.purpose, null) as mark from file, look where :taken_as is not null)
select json_build_object(
    'noted', (select count(*) from noted), 'before_noted', (select count(*) from earlier_noted), 'taken', (select mark from taken),
    'number', file.number, 'title', file.title, 'state', file.state, 'municipality', file.municipality,
    'municipality_name', (select name from municipality where code = file.municipality),
    'data', file.document -> 'data', 'round', based.number, 'round_title', based.title, 'round_is_there', based.is_there,
    'is_adopted', coalesce(based.is_adopted, false), 'set', indicator_set_of(based.set_version),
    'other_classes', (
        select coalesce(json_agg(json_build_object('park', e.payload -> 'input' ->> 'class_park', 'class', e.payload -> 'input' ->> 'class_given',
            'because', e.payload -> 'input' ->> 'class_reason', 'by', e.payload -> 'by' ->> 'organisation_name') order by e.sequence), '[]')
        from case_event e where e.case_id = file.id and e.action = 'differ'),
    'checks', (
        select coalesce(json_agg(json_build_object('organisation', c.organisation, 'at', c.at, 'by', c.by, 'is_right', c.is_right, 'remark', c.remark)), '[]')
        from factual_checks(file.id) c),
    'keep_until', (select wgs_limit(f) from case_file f where f.id = file.id),
    'recipients', recipients_of(file.id), 'version', version_of_analysis(file.id),
    'versions', analysis_versions(file.round_id, file.municipality),
    'may_renew', holds_role('riec_analyst') and based.is_there and is_analysis_in_force(file.state) and not exists (
        select from case_link l join case_file a on a.id = l.from_id and a.workflow = 'risk_analysis' and a.municipality = file.municipality
        where l.to_id = file.round_id and l.relation = 'round'
          and (is_analysis_prepared(a) or a.id > file.id and is_analysis_in_force(a.state))),
    'matrices', case when exists (select from kept) then kept_matrices(file.id) else matrices_of(file.round_id, file.municipality) end,
    'kept_at', (select kept_at from kept),
    'open_parks', case when exists (select from kept) and not file.closed then to_jsonb(parks_given_back(file.id)) else '[]' end,
    'changed_parks', case when exists (select from kept) and not file.closed then to_jsonb(parks_changed_after(file.id)) else '[]' end,
    'before', (select json_build_object('round', round, 'title', title, 'kept_at', kept_at, 'set', indicator_set_of(set_version),
                                        'matrices', kept_matrices(case_id)) from earlier))
from file, based

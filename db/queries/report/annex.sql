-- as: person
-- writes
-- The annex of a report with V3, for who may read it, and of the rounds, analyses and designations in its area those that the
-- person reads, as they are now. That somebody looked is noted; `taken_as` is the form in which a copy leaves, and `taken` what
-- stands on it.
with file as materialized (
    select f.*, s.id as snapshot_id, s.reference_date, s.taken_at, a.figures, encode(a.hash, 'hex') as annex_hash
    from case_file f
    join progress_snapshot s on s.id = (f.document #>> '{data,snapshot}')::bigint
    join progress_annex a on a.snapshot_id = s.id
    where f.number = :number and f.workflow = 'progress_report'),
noted as materialized (select log_annex(file.id, 'V3-bijlage van de voortgangsrapportage', 'Verantwoording aan de stuurgroep') from file where :taken_as is null),
taken as materialized (
    select take_out(file.id, 3::smallint, :taken_as, 'V3-bijlage van de voortgangsrapportage', 'Verantwoording aan de stuurgroep', null) as mark
    from file where :taken_as is not null)
select json_build_object(
    'noted', (select count(*) from noted), 'taken', (select mark from taken),
    'number', file.number, 'title', file.title, 'organisation', (select o.name from organisation o where o.id = file.organisation_id),
    'day', file.reference_date, 'taken_at', file.taken_at, 'hash', file.annex_hash, 'figures', file.figures,
    'cases', (
        select coalesce(json_agg(json_build_object('number', c.number, 'level', c.compartment, 'workflow', c.workflow, 'title', c.title, 'state', c.state,
            'municipality', (select m.name from municipality m where m.code = c.municipality)) order by c.workflow, c.number), '[]')
        from case_file c
        where c.workflow in ('risk_round', 'risk_analysis', 'designation') and c.opened_at < end_of_day(file.reference_date)
          and (c.municipality in (select a.municipality from organisation_area a where a.organisation_id = file.organisation_id)
               or exists (select from risk_matrix m join organisation_area a on a.municipality = m.municipality
                          where m.case_id = c.id and a.organisation_id = file.organisation_id))))
from file

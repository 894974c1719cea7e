-- as: person
-- One report: its figures, what people wrote with it, and the reports of the same stuurgroep around it.
select json_build_object(
    'number', f.number, 'title', f.title, 'state', f.state, 'organisation', o.name, 'day', s.reference_date,
    'taken_at', s.taken_at, 'taken_by', (select p.name from person p where p.id = s.person_id), 'hash', encode(s.hash, 'hex'),
    'figures', s.figures, 'words', report_words(f.id),
    'has_annex', exists (select from progress_annex a where a.snapshot_id = s.id),
    'earlier', (select json_build_object('number', e.number, 'title', e.title) from case_file e
                join progress_snapshot es on es.id = (e.document #>> '{data,snapshot}')::bigint
                where e.workflow = 'progress_report' and e.organisation_id = f.organisation_id and es.reference_date < s.reference_date
                order by es.reference_date desc, e.id desc limit 1))
from case_file f
join organisation o on o.id = f.organisation_id
join progress_snapshot s on s.id = (f.document #>> '{data,snapshot}')::bigint
where f.number = :number and f.workflow = 'progress_report'

-- as: person
-- What a dossier to take along holds: letters and files that the person may see, nothing of V3 (HANDBOOK 4.3).
select json_build_object(
    'number', f.number, 'title', f.title, 'compartment', f.compartment,
    'level', greatest(f.compartment, (select max(d.compartment) from document d where d.case_id = f.id and d.compartment < 3),
                      (select max(a.compartment) from attachment a where a.case_id = f.id and a.removed_at is null and a.compartment < 3)),
    'workflow', f.workflow,
    'organisation', (select o.name from organisation o where o.id = f.organisation_id),
    'history', coalesce((select json_agg(e.payload order by e.sequence) from case_event e where e.case_id = f.id), '[]'),
    'letters', coalesce((select json_agg(json_build_object('id', d.id, 'number', d.number, 'version', d.version, 'title', d.title,
                                                           'name', d.name, 'dated', d.dated, 'made', d.made_at is not null,
                                                           'made_at', d.made_at, 'sha256', encode(d.sha256, 'hex'),
                                                           'adapted_by', (select p.name from person p where p.id = d.adapted_by),
                                                           'agreed_by', (select p.name from person p where p.id = d.agreed_by),
                                                           'published', d.published_on is not null,
                                                           'followed', exists (select from document n where n.number = d.number and n.version > d.version),
                                                           'has_word', d.source is not null and prepares_letters(f.id),
                                                           'source_sha256', encode(d.source_sha256, 'hex'),
                                                           'template_version', t.version,
                                                           'template_of', (select o.name from organisation o where o.id = t.organisation_id),
                                                           'content_type', d.content_type, 'decision', d.decision,
                                                           'published_on', d.published_on, 'published_by', d.published_by,
                                                           'posted_how', d.posted_how, 'only_for', d.only_for,
                                                           'asked_on', (d.wanted_at at time zone 'Europe/Amsterdam')::date,
                                                           'sendings', sendings_of(d.id), 'withdrawn', d.withdrawn_in is not null) order by d.id)
                         from document d left join letter_template t on t.id = d.template_id
                         where d.case_id = f.id and d.compartment < 3), '[]'),
    'posted', coalesce(posted_of(f.id), '[]'),
    'files', coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name, 'at', a.uploaded_at, 'sha256', encode(a.sha256, 'hex'),
                                                         'by', (select p.name from person p where p.id = a.uploaded_by)) order by a.id)
                       from attachment a
                       where a.case_id = f.id and a.removed_at is null and a.scanned <> 'infected' and a.compartment < 3), '[]'))
from case_file f where f.number = :number

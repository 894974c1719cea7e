-- as: person
-- What stands around a case on its page: names, history, tied cases, files, and the names of what it chose from lists.
select json_build_object(
    'id', f.id,
    'opened_at', f.opened_at,
    'following', exists (select from case_follower w where w.case_id = f.id and w.person_id = acting_person()),
    'organisation', (select o.name from organisation o where o.id = f.organisation_id),
    'municipality', (select m.name from municipality m where m.code = f.municipality),
    'park', (select json_build_object('rin', p.rin, 'name', p.name) from park p where p.id = f.park_id),
    'waiting', waiting_of(f.id),
    'history', coalesce(history_of(f.id), '[]'),
    'below', coalesce((select json_agg(json_build_object(
                 'number', c.number, 'title', c.title, 'workflow', c.workflow, 'state', state_known(c, w), 'due', due_known(c, w),
                 'paused', paused_known(c, w) and due_known(c, w) is null, 'organisation', coalesce(
                     (select o.name from organisation o
                      where o.id = (select (party ->> 'organisation')::bigint
                                    from jsonb_array_elements(c.document -> 'parties') party
                                    where party ->> 'key' = 'owner' limit 1)),
                     (select o.name from organisation o where o.id = c.organisation_id))) order by c.id)
              from case_link l join case_file c on c.id = l.from_id left join waiting_step w on w.case_id = c.id
              where l.to_id = f.id), '[]'),
    'above', coalesce((select json_agg(json_build_object(
                 'number', c.number, 'title', c.title, 'workflow', c.workflow, 'state', state_known(c, w), 'due', due_known(c, w),
                 'paused', paused_known(c, w) and due_known(c, w) is null,
                 'organisation', (select o.name from organisation o where o.id = c.organisation_id)))
              from case_link l join case_file c on c.id = l.to_id left join waiting_step w on w.case_id = c.id
              where l.from_id = f.id), '[]'),
    'files', coalesce((select json_agg(json_build_object(
                 'id', a.id, 'name', a.name, 'level', a.compartment, 'type', a.content_type, 'answers', a.answers, 'size', a.size, 'at', a.uploaded_at,
                 'by', (select p.name from person p where p.id = a.uploaded_by),
                 'may_withdraw', file_stays_because(f.id, a.id) is null) order by a.id desc)
              from attachment a where a.case_id = f.id and a.removed_at is null), '[]'),
    'keeping', case when f.closed then keeping_of(f.id) end,
    'takes_annexes', f.compartment < 3 and f.workflow = 'project_plan' and designation_of(f.id) is not null,
    'letters', coalesce((select json_agg(json_build_object(
                 'number', d.number, 'version', d.version, 'title', d.title, 'name', d.name, 'only_for', d.only_for, 'dated', d.dated, 'made', d.made_at is not null,
                 'adapted_by', (select p.name from person p where p.id = d.adapted_by), 'adapted_at', case when d.adapted_by is not null then d.made_at end,
                 'published_on', d.published_on, 'published_by', d.published_by, 'withdrawn', d.withdrawn_in is not null,
                 'waits', coalesce(event_that_waits(d.case_id) in (d.event, d.published_in), false),
                 'may_adapt', may_be_adapted(d)) order by d.id desc)
              from document d where d.case_id = f.id), '[]'),
    'parties', coalesce((select json_agg(json_build_object('organisation', o.id, 'name', o.name))
              from organisation o where o.id in (select (party ->> 'organisation')::bigint
                   from jsonb_array_elements(answers.parties) party)), '[]'),
    'chosen', json_build_object(
        'intervention', (select json_agg(json_build_object('value', c.code, 'label', c.code || ' ' || c.label))
              from catalogue c where c.list = 'intervention' and c.code = answers.data ->> 'type'),
        'organisations', (select json_agg(json_build_object('value', o.id::text, 'label', o.name))
              from organisation o
              where o.id = any (array(select answer::bigint from jsonb_path_query(
                  answers.data, '$.* ? (@.type() == "number" && @ < 1000000000)') answer)))))
from case_file f
-- Taken out of the document once, not for each row that is compared with them.
cross join lateral (select f.document -> 'data' as data, f.document -> 'parties' as parties offset 0) answers
where f.number = :number

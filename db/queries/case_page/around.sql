-- as: person
-- plan: generic
-- What stands around a case on its page: names, history, tied cases, files, and the names of what it chose from lists.
select json_build_object(
    'id', f.id,
    'opened_at', f.opened_at,
    'following', exists (select from case_follower w where w.case_id = f.id and w.person_id = acting_person()),
    'organisation', (select o.name from organisation o where o.id = f.organisation_id),
    'municipality', (select m.name from municipality m where m.code = f.municipality),
    'park', (select json_build_object('rin', p.rin, 'name', p.name) from park p where p.id = f.park_id),
    'waiting', case when filled.waiting then waiting_of(f.id) end,
    'history', coalesce(history_of(f.id), '[]'),
    'below', coalesce(case when filled.below then cases_tied(f.id, true) end, '[]'),
    'above', coalesce(case when filled.above then cases_tied(f.id, false) end, '[]'),
    'files', coalesce(case when filled.files then files_with(f.id) end, '[]'),
    'keeping', case when f.closed then keeping_of(f.id) end,
    'takes_annexes', f.compartment < 3 and f.workflow = 'project_plan' and designation_of(f.id) is not null,
    'letters', coalesce(case when filled.letters then letters_of(f.id) end, '[]'),
    'posted', coalesce(case when filled.posted then posted_of(f.id) end, '[]'),
    'names', names_around(f.document -> 'parties', f.document -> 'data'))
from case_file f
cross join lateral parts_around(f.id) filled
where f.number = :number

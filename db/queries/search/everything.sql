-- as: person
-- Cases, parks and municipalities for some words; one more of each than is shown, so that the page can say so.
with typed as materialized (select lower(cast(:words as text)) as words),
found as materialized (
    select c.case_id, c.changed_at from matching_cases(json_build_object('words', :words)::jsonb, 'infinity', 0, false, 101) c
    union
    select f.id, coalesce(w.stood_at, f.changed_at) from case_file f left join waiting_step w on w.case_id = f.id where f.number = upper(:words)),
shown as materialized (select * from found order by changed_at desc, case_id desc limit 10)
select json_build_object(
    'case_number', (select count(*) from found),
    'cases', (
        select coalesce(json_agg(json_build_object(
            'number', f.number, 'level', f.compartment, 'title', f.title, 'workflow', f.workflow, 'state', state_known(f, w), 'park', p.name,
            'changed_at', coalesce(w.stood_at, f.changed_at), 'snippet', snippet_of(coalesce(w.before, f.document), :words)) order by s.changed_at desc, s.case_id desc), '[]')
        from shown s join case_file f on f.id = s.case_id left join park p on p.id = f.park_id left join waiting_step w on w.case_id = f.id),
    'parks', (
        select coalesce(json_agg(json_build_object('rin', p.rin, 'name', p.name, 'municipality', m.name, 'ha', p.ha_bruto)
                                 order by p.name, p.rin), '[]')
        from (select p.* from park p, typed where position(typed.words in lower(p.name)) > 0 or p.rin = typed.words
              order by p.name, p.rin limit 11) p
        join municipality m on m.code = p.municipality),
    'municipalities', (
        select coalesce(json_agg(json_build_object('code', m.code, 'name', m.name, 'province', m.province,
            'parks', (select count(*) from park p where p.municipality = m.code and not p.removed)) order by m.name), '[]')
        from (select m.* from municipality m, typed
              where (position(typed.words in lower(m.name)) > 0 or lower(m.code) = typed.words) and m.successor is null
              order by m.name limit 11) m))

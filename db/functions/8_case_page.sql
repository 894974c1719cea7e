-- One page of cases, newest change first, from a place (changed_at, id) on. Up to `most` are counted, the first
-- `shown_most` of them are read. Its plans do not depend on the values; those of matching_cases do.
create function case_page(wanted jsonb, at timestamptz, after_id bigint, newer boolean, most integer, shown_most integer)
returns json language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
    return (
        with found as materialized (
            select c.case_id, c.changed_at
            from recent_cases(at, after_id, newer, most) c
            where wanted = '{}'
            union all
            select c.case_id, c.changed_at
            from matching_cases(wanted, at, after_id, newer, most) c
            where wanted <> '{}'),
        shown as materialized (
            select * from found
            order by case when newer then changed_at end, case when newer then case_id end,
                     changed_at desc, case_id desc
            limit shown_most)
        select json_build_object(
            'number', (select count(*) from found),
            'cases', (
                select coalesce(json_agg(json_build_object(
                    'id', f.id, 'number', f.number, 'level', f.compartment, 'title', f.title, 'workflow', f.workflow, 'state', state_known(f, w),
                    'park', p.name, 'municipality', m.name, 'due', due_known(f, w),
                    'paused', paused_known(f, w) and due_known(f, w) is null,
                    'organisation', o.name, 'assignee', a.name, 'changed_at', s.changed_at,
                    'snippet', case when wanted ? 'words' then snippet_of(coalesce(w.before, f.document), wanted ->> 'words') end)
                    order by s.changed_at desc, s.case_id desc), '[]')
                from shown s
                join case_file f on f.id = s.case_id
                join organisation o on o.id = f.organisation_id
                left join park p on p.id = f.park_id
                left join municipality m on m.code = f.municipality
                left join person a on a.id = f.assignee_id
                left join waiting_step w on w.case_id = f.id),
            'park', (select p.name from park p where p.rin = wanted ->> 'park'),
            'parks', case when wanted ? 'park' then '[]' else parks_to_choose(wanted ->> 'park_name') end,
            'reads_v3', exists (select from unnest(passes_held()) pass where pass % 4 = 3),
            'views', (select coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'query', v.parameters ->> 'query')
                                      order by v.name), '[]')
                      from saved_view v where v.person_id = acting_person() and v.page = 'cases'),
            'municipalities', municipalities_of_reader()));
end $$;

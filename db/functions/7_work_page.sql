-- One page of the work that waits, how much there is per term, and what stands beside it. Its plans do not depend on
-- the values: every part walks an index, so planning once is enough.

-- `from` and `to` are places in the order (still, last day, id); a count stops at count_most.
create function work_page(wanted jsonb, from_still boolean, from_due date, from_id bigint, to_still boolean, to_due date,
                          most integer, day date, count_most integer) returns json
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_variable
declare
    me     bigint := acting_person();
    people bigint[] := people_acted_for();
    counts json := case when wanted = '{}' then work_counts(people, day, count_most)
                        else work_counts_matching(wanted, people, day, count_most) end;
begin
    return (
        with page as materialized (
            select t.* from work_waiting(people, from_still, from_due, from_id, to_still, to_due, most) t
            where wanted = '{}'
            union all
            select t.* from work_matching(wanted, people, from_still, from_due, from_id, to_still, to_due, most) t
            where wanted <> '{}')
        select json_build_object(
            'tasks', (
                select coalesce(json_agg(shown order by still, due, id), '[]') from (
                    select t.id, t.kind, t.still, t.due, t.label, f.number, f.title, f.workflow, f.state, p.name as park,
                           m.name as municipality, t.desk, t.person_id = me as mine, a.name as assignee
                    from page t
                    join case_file f on f.id = t.case_id
                    left join park p on p.id = f.park_id
                    left join municipality m on m.code = f.municipality
                    left join person a on a.id = t.person_id
                    where not exists (select from waiting_step w where w.case_id = f.id)) shown),
            'counts', counts,
            'views', (select coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'query', v.parameters ->> 'query')
                                      order by v.name), '[]')
                      from saved_view v where v.person_id = me and v.page = 'work'),
            'municipalities', s.municipalities,
            'behalf', s.behalf,
            'news', (
                select coalesce(json_agg(json_build_object('text', n.text, 'at', n.created_at, 'number', n.number) order by n.id desc), '[]')
                from (select n.id, n.text, n.created_at, f.number
                      from (select n.* from notification n where n.person_id = me and n.read_at is null
                            order by n.id desc limit 10) n
                      left join case_file f on f.id = n.case_id
                      where n.case_id is null or f.id is not null
                      order by n.id desc limit 3) n),
            'waiting', work_with_others())
        from standing s where s.person_id = me);
end $$;

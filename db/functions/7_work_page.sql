-- One page of the work that waits, how much there is per term, and what stands beside it. Its plans do not depend on
-- the values: every part walks an index, so planning once is enough.

-- These tasks as the page shows them, without those of a case that may not be read or whose last step must not be known yet.
-- It runs as the owner and asks for both itself: the policies do so by plans that take longer to set up than to run.
create function work_shown(tasks bigint[]) returns json
language plpgsql stable security definer set search_path from current set plan_cache_mode = force_generic_plan as $$
declare
    passes constant bigint[] := passes_held();
    me     constant bigint := acting_person();
begin
    return (
        select coalesce(json_agg(shown order by still, due, id), '[]') from (
            select t.id, t.kind, t.still, t.due, t.label, f.number, f.compartment as level, f.title, f.workflow, f.state, p.name as park,
                   m.name as municipality, t.desk, t.person_id = me as mine, a.name as assignee
            from task t
            join case_file f on f.id = t.case_id
            left join park p on p.id = f.park_id
            left join municipality m on m.code = f.municipality
            left join person a on a.id = t.person_id
            where t.id = any (tasks)
              and exists (select from case_reader r where r.case_id = f.id and r.pass = any (passes))
              and not exists (select from waiting_step w where w.case_id = f.id and is_hidden(w))) shown);
end $$;

-- The last messages that were not read, of cases that may still be read.
create function work_news() returns json
language plpgsql stable security definer set search_path from current set plan_cache_mode = force_generic_plan as $$
declare
    passes constant bigint[] := passes_held();
    me     constant bigint := acting_person();
begin
    return (
        select coalesce(json_agg(json_build_object('text', n.text, 'at', n.created_at, 'number', f.number, 'level', f.compartment) order by n.id desc), '[]')
        from (select n.* from notification n
              where n.person_id = me and n.read_at is null and (n.held_until is null or n.held_until <= now())
                and (n.case_id is null or exists (select from case_reader r where r.case_id = n.case_id and r.pass = any (passes)))
              order by n.id desc limit 3) n
        left join case_file f on f.id = n.case_id);
end $$;

-- `from` and `to` are places in the order (still, last day, id); a count stops at count_most.
create function work_page(wanted jsonb, from_still boolean, from_due date, from_id bigint, to_still boolean, to_due date,
                          most integer, day date, count_most integer) returns json
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_variable
declare
    me     bigint := acting_person();
    people bigint[] := people_acted_for();
    tasks  bigint[];
    counts json;
begin
    if wanted = '{}' then
        tasks := work_waiting(people, from_still, from_due, from_id, to_still, to_due, most);
        counts := work_counts(people, day, count_most);
    else
        tasks := array(select t.id from work_matching(wanted, people, from_still, from_due, from_id, to_still, to_due, most) t);
        counts := work_counts_matching(wanted, people, day, count_most);
    end if;
    return (
        select json_build_object(
            'tasks', work_shown(tasks),
            'counts', counts,
            'views', (select coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'query', v.parameters ->> 'query')
                                      order by v.name), '[]')
                      from saved_view v where v.person_id = me and v.page = 'work'),
            'municipalities', s.municipalities,
            'behalf', s.behalf,
            'news', work_news(),
            'waiting', work_with_others())
        from standing s where s.person_id = me);
end $$;

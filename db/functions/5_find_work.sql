-- Work that waits for the person acting, in the order in which it is read: by last day, what stands still last. All in
-- PL/pgSQL, which keeps its plans; a function in SQL would be planned again for every page.

create function organisations_held() returns bigint[] language plpgsql stable as $$
begin
    return array(select substr(desk, 2)::bigint from unnest(desks_held()) desk where desk like '@%');
end $$;

-- The numbers of at most so many tasks after the one named, up to and including a last day. Each desk is walked by its own index, so
-- that the length of the list does not matter. It runs as the owner and asks for the pass of each task itself: that is
-- the policy "the organisation that is asked" without the longer way round for each row.
create function work_waiting(people bigint[], from_still boolean, from_due date, from_id bigint,
                             to_still boolean, to_due date, most integer) returns bigint[]
language plpgsql stable security definer set search_path from current set plan_cache_mode = force_generic_plan as $$
declare
    desks  text[] := desks_held();
    passes bigint[] := passes_held();
begin
    return array(select w.id from (
        select found.* from unnest(desks) as held (desk) cross join lateral (
            select t.still, t.due, t.id from task t
            where t.desk = held.desk and t.person_id is null and t.pass = any (passes)
              and (t.still, t.due, t.id) > (from_still, from_due, from_id) and (t.still, t.due) <= (to_still, to_due)
            order by t.still, t.due, t.id limit most) found
        union all
        select found.* from unnest(people) as acted (person) cross join lateral (
            select t.still, t.due, t.id from task t
            where t.person_id = acted.person and t.pass = any (passes)
              and (t.person_id = acting_person() or t.desk = any (desks))
              and (t.still, t.due, t.id) > (from_still, from_due, from_id) and (t.still, t.due) <= (to_still, to_due)
            order by t.still, t.due, t.id limit most) found) w
    order by w.still, w.due, w.id limit most);
end $$;

-- The same for a choice out of it: `wanted` holds words, workflow, municipality and whose ("me", "nobody", "team").
create function work_matching(wanted jsonb, people bigint[], from_still boolean, from_due date, from_id bigint,
                              to_still boolean, to_due date, most integer) returns setof task
language plpgsql stable rows 25 as $$
declare
    desks text[] := desks_held();
    whose text := coalesce(wanted ->> 'whose', '');
begin
    return query
    select t.* from task t
    join case_file f on f.id = t.case_id
    left join park p on p.id = f.park_id
    where (t.desk = any (desks) or t.person_id = any (people))
      and case whose when 'me' then t.person_id = acting_person()
                     when 'nobody' then t.person_id is null
                     when 'team' then true
                     else t.person_id is null or t.person_id = any (people) end
      and (t.still, t.due, t.id) > (from_still, from_due, from_id) and (t.still, t.due) <= (to_still, to_due)
      and f.workflow = coalesce(wanted ->> 'workflow', f.workflow)
      and (wanted ->> 'municipality' is null or f.municipality = wanted ->> 'municipality')
      and (wanted ->> 'words' is null
           or position(lower(wanted ->> 'words') in lower(concat_ws(' ', t.label, f.number, f.title, p.name))) > 0)
    order by t.still, t.due, t.id limit most;
end $$;

-- How much there is per term, and the first last day of each: late, within a week, later, standing still. A count stops
-- at `most`; work of a case that is there for several roles counts once.
create function work_counts(people bigint[], day date, most integer) returns json
language plpgsql stable security definer set search_path from current set plan_cache_mode = force_generic_plan as $$
declare
    desks  text[] := desks_held();
    passes bigint[] := passes_held();
begin
    return (
        select json_agg(json_build_object('number', counted.number, 'first', counted.first) order by g.place)
        from (values (1, false, date '-infinity', day - 1), (2, false, day, day + 6),
                     (3, false, day + 7, date 'infinity'), (4, true, date '-infinity', date 'infinity'))
             g (place, still, from_due, to_due)
        cross join lateral (
            select count(distinct case w.kind when 'main' then w.case_id else -w.id end) as number, min(w.due) as first
            from (
                select found.* from unnest(desks) as held (desk) cross join lateral (
                    select t.id, t.kind, t.case_id, t.due from task t
                    where t.desk = held.desk and t.person_id is null and t.pass = any (passes)
                      and t.still = g.still and t.due between g.from_due and g.to_due
                    order by t.due, t.id limit most) found
                union all
                select found.* from unnest(people) as acted (person) cross join lateral (
                    select t.id, t.kind, t.case_id, t.due from task t
                    where t.person_id = acted.person and t.pass = any (passes)
                      and (t.person_id = acting_person() or t.desk = any (desks))
                      and t.still = g.still and t.due between g.from_due and g.to_due
                    order by t.due, t.id limit most) found
                limit most) w) counted);
end $$;

-- The same for a choice out of it.
create function work_counts_matching(wanted jsonb, people bigint[], day date, most integer) returns json
language plpgsql stable as $$
begin
    return (
        select json_agg(json_build_object('number', least(coalesce(counted.number, 0), most), 'first', counted.first) order by g.place)
        from generate_series(1, 4) g (place)
        left join (
            select case when w.still then 4 when w.due < day then 1 when w.due <= day + 6 then 2 else 3 end as place,
                   count(distinct case w.kind when 'main' then w.case_id else -w.id end) as number, min(w.due) as first
            from work_matching(wanted, people, false, '-infinity', 0, true, 'infinity', 10000) w
            group by 1) counted using (place));
end $$;

-- How much waits for the person acting, for every page's frame: counted as the page of work counts it. From `enough` on
-- nobody asks how much exactly, so no more tasks are looked at than that takes.
create function work_waiting_number(enough integer) returns bigint
language plpgsql stable security definer set search_path from current set plan_cache_mode = force_generic_plan as $$
declare
    desks  text[] := desks_held();
    passes bigint[] := passes_held();
    people bigint[] := people_acted_for();
    most   integer := enough;
    met    bigint;
    number bigint;
begin
    loop
        select count(*), count(distinct case waiting.kind when 'main' then waiting.case_id else -waiting.id end) into met, number
        from (
            select open_to_all.* from unnest(desks) as held (desk) cross join lateral (
                select t.id, t.kind, t.case_id from task t
                where t.desk = held.desk and t.person_id is null and t.pass = any (passes) limit most) open_to_all
            union all
            select t.id, t.kind, t.case_id from task t
            where t.person_id = any (people) and t.pass = any (passes)
              and (t.person_id = acting_person() or t.desk = any (desks))
            limit most) waiting;
        exit when met < most or number >= enough;
        most := most * 4;  -- a case that waits for several roles counts once
    end loop;
    return number;
end $$;

-- How many messages the person acting has not read, of cases that may still be read; counted up to `enough`. It asks for the
-- pass of each itself, as the policy "to me" does.
create function unread_number(enough integer) returns bigint
language plpgsql stable security definer set search_path from current set plan_cache_mode = force_generic_plan as $$
declare
    passes bigint[] := passes_held();
    me     bigint := acting_person();
begin
    return (
        select count(*) from (
            select from notification n
            where n.person_id = me and n.read_at is null and (n.held_until is null or n.held_until <= now())
              and (n.case_id is null or exists (select from case_reader r where r.case_id = n.case_id and r.pass = any (passes)))
            limit enough) few);
end $$;

-- Work that others have on cases that the person acting took or that the own organisation waits for: the five that
-- changed last. A question for advice counts beside one's own work. It runs as the owner and asks for the pass of each
-- case itself; whoever may read a case sees all that waits in it.
create function work_with_others() returns json
language plpgsql stable security definer set search_path from current set plan_cache_mode = force_generic_plan as $$
declare
    desks  text[] := desks_held();
    passes bigint[] := passes_held();
    me     bigint := acting_person();
begin
    return (
        select coalesce(json_agg(json_build_object('number', w.number, 'level', w.level, 'title', w.title, 'label', w.label, 'due', w.due,
                                                   'organisation', w.name) order by w.changed_at desc), '[]')
        from (
            select recent.number, recent.level, recent.title, recent.changed_at, other.label, other.due, other.name
            from (
                (select f.id, f.number, f.compartment as level, f.title, f.changed_at from case_file f
                 where f.assignee_id = me and not f.closed
                   and exists (select from case_reader r where r.case_id = f.id and r.pass = any (passes))
                 order by f.changed_at desc limit 10)
                union
                (select f.id, f.number, f.level, f.title, f.changed_at
                 from unnest(organisations_held()) as held (organisation) cross join lateral (
                     select f.id, f.number, f.compartment as level, f.title, f.changed_at, f.assignee_id from case_file f
                     where f.organisation_id = held.organisation and f.paused and not f.closed
                       and exists (select from case_reader r where r.case_id = f.id and r.pass = any (passes))
                     order by f.changed_at desc limit 5) f
                 where f.assignee_id is null or f.assignee_id = me)) recent
            cross join lateral (
                select t.label, t.due, o.name from task t join organisation o on o.id = t.organisation_id
                where t.case_id = recent.id and t.desk <> all (desks) and t.person_id is distinct from me
                  and (t.kind = 'advice' or not exists (
                      select from task own where own.case_id = recent.id and own.kind = 'main'
                        and (own.desk = any (desks) or own.person_id = me)))
                order by t.due, t.id limit 1) other
            order by recent.changed_at desc limit 5) w);
end $$;

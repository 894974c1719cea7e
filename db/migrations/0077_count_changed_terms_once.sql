-- The deadlines of a case are written by what changed in them, and a term of the province that stayed as it was is no
-- change in the counts. Which of its terms a case waits for is worked out in one place, also when one of several ends.

create or replace function show_waiting_terms(cases bigint[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    with waits as materialized (
        select distinct on (f.id) f.id, m.province, about.scheme, case when d.paused then 'infinity' else d.last_day end as day,
               d.label, coalesce(f.assignee_id, 0) as assignee_id
        from case_file f
        join deadline d on d.case_id = f.id
        join province_term t on t.name = d.name
        join municipality m on m.code = f.municipality
        left join case_link l on l.from_id = f.id and l.relation = 'subsidy'
        left join case_file above on above.id = l.to_id
        cross join lateral (select coalesce(f.document #>> '{data,scheme}', above.document #>> '{data,scheme}') as scheme) about
        where f.id = any (cases) and not f.closed and f.compartment <= 1 and about.scheme is not null
        order by f.id, d.paused, d.last_day),
    gone as (
        delete from waiting_term w where w.case_id = any (cases) and not exists (select from waits where waits.id = w.case_id))
    insert into waiting_term as w (case_id, province, scheme_id, day, label, assignee_id)
    select id, province, scheme, day, label, assignee_id from waits
    on conflict (case_id) do update set day = excluded.day, label = excluded.label, assignee_id = excluded.assignee_id
        where (w.day, w.label, w.assignee_id) is distinct from (excluded.day, excluded.label, excluded.assignee_id);
    delete from ended_term e using deadline d where e.case_id = any (cases) and d.case_id = e.case_id and d.name = e.name;
end $$;

create trigger province_terms_move after update on deadline
    referencing new table as added for each statement execute function follow_new_deadlines();

create or replace function follow_gone_deadlines() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    waited bigint[] := (select array_agg(distinct w.case_id) from gone g join waiting_term w on w.case_id = g.case_id);
begin
    if waited is null then
        return null;
    end if;
    insert into ended_term (case_id, name, province, scheme_id, last_day, ended_on)
    select g.case_id, g.name, w.province, w.scheme_id, g.last_day, (f.changed_at at time zone 'Europe/Amsterdam')::date
    from gone g
    join province_term t on t.name = g.name
    join waiting_term w on w.case_id = g.case_id
    join case_file f on f.id = g.case_id
    where not g.paused
    on conflict (case_id, name) do update set last_day = excluded.last_day, ended_on = excluded.ended_on;
    perform show_waiting_terms(waited);
    return null;
end $$;

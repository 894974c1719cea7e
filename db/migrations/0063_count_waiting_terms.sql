-- How many terms wait on each day, by scheme and by who handles them, so that the team's queue adds up days and not cases.
-- Whoever changes a term appends what it adds and takes away; nobody waits for anybody. A worker adds that up by itself.

alter table waiting_term add column assignee_id bigint not null default 0;  -- 0: nobody yet
update waiting_term w set assignee_id = f.assignee_id from case_file f where f.id = w.case_id and f.assignee_id is not null;
create index waiting_term_by_assignee on waiting_term (province, assignee_id, day, case_id) include (scheme_id);

-- Of somebody (whose > 0), of nobody yet (0), or of everybody together (-1).
create table waiting_count (
    province  text not null,
    whose     bigint not null,
    scheme_id text not null,
    day       date not null,                            -- infinity: its clock stands still
    number    integer not null,
    primary key (province, whose, scheme_id, day)
);
-- What is not in it yet. A reader adds both up in one statement, so it sees a term once, before and after the worker came.
create table waiting_change (
    id        bigint generated always as identity primary key,
    province  text not null,
    whose     bigint not null,
    scheme_id text not null,
    day       date not null,
    number    integer not null
);
alter table waiting_change set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);

insert into waiting_count (province, whose, scheme_id, day, number)
select w.province, x.whose, w.scheme_id, w.day, count(*)
from waiting_term w cross join lateral (values (w.assignee_id), (-1)) x (whose)
group by w.province, x.whose, w.scheme_id, w.day;

create function follow_added_terms() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into waiting_change (province, whose, scheme_id, day, number)
    select a.province, a.assignee_id, a.scheme_id, a.day, count(*) from added a group by 1, 2, 3, 4;
    return null;
end $$;
create trigger terms_are_counted after insert on waiting_term
    referencing new table as added for each statement execute function follow_added_terms();

create function follow_gone_terms() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into waiting_change (province, whose, scheme_id, day, number)
    select g.province, g.assignee_id, g.scheme_id, g.day, -count(*) from gone g group by 1, 2, 3, 4;
    return null;
end $$;
create trigger gone_terms_are_counted after delete on waiting_term
    referencing old table as gone for each statement execute function follow_gone_terms();

create function follow_changed_terms() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into waiting_change (province, whose, scheme_id, day, number)
    select c.province, c.assignee_id, c.scheme_id, c.day, sum(c.number)
    from (select province, assignee_id, scheme_id, day, -1 as number from gone
          union all
          select province, assignee_id, scheme_id, day, 1 from added) c
    group by 1, 2, 3, 4
    having sum(c.number) <> 0;
    return null;
end $$;
create trigger changed_terms_are_counted after update on waiting_term
    referencing old table as gone new table as added for each statement execute function follow_changed_terms();

create or replace function show_waiting_terms(cases bigint[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into waiting_term (case_id, province, scheme_id, day, label, assignee_id)
    select distinct on (f.id) f.id, m.province, about.scheme, case when d.paused then 'infinity' else d.last_day end, d.label,
           coalesce(f.assignee_id, 0)
    from case_file f
    join deadline d on d.case_id = f.id
    join province_term t on t.name = d.name
    join municipality m on m.code = f.municipality
    left join case_link l on l.from_id = f.id and l.relation = 'subsidy'
    left join case_file above on above.id = l.to_id
    cross join lateral (select coalesce(f.document #>> '{data,scheme}', above.document #>> '{data,scheme}') as scheme) about
    where f.id = any (cases) and not f.closed and f.compartment <= 1 and about.scheme is not null
    order by f.id, d.paused, d.last_day
    on conflict (case_id) do update set day = excluded.day, label = excluded.label, assignee_id = excluded.assignee_id;
    delete from ended_term e using deadline d where e.case_id = any (cases) and d.case_id = e.case_id and d.name = e.name;
end $$;

-- Who handles a case, and who may know of it, changes without its terms. What becomes confidential is counted nowhere.
create function follow_cases_with_terms() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.compartment > 1 then
        delete from waiting_term w where w.case_id = new.id;
    elsif new.compartment is distinct from old.compartment then
        perform show_waiting_terms(array[new.id]);
    else
        update waiting_term w set assignee_id = coalesce(new.assignee_id, 0) where w.case_id = new.id;
    end if;
    return null;
end $$;
create trigger terms_follow_their_case after update of assignee_id, compartment on case_file
    for each row when ((old.assignee_id, old.compartment) is distinct from (new.assignee_id, new.compartment))
    execute function follow_cases_with_terms();

alter table waiting_count enable row level security;
alter table waiting_change enable row level security;

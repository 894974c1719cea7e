-- What the province must still do about a subsidy and the cases under it, one row a case: what the team's queue walks.
-- And which of its terms ended when, so that it can say how many it kept. Both follow the deadlines by themselves.

-- The terms that the province itself must keep; the applicant's are left out (HANDBOOK 14.7).
create table province_term (
    name text primary key
);
insert into province_term values
    ('decision'), ('announced'), ('not_treating'), ('payment'), ('judge'), ('grace'), ('fix');

create table waiting_term (
    case_id   bigint primary key references case_file (id),
    province  text not null,
    scheme_id text not null,
    day       date not null,                            -- infinity: its clock stands still
    label     text not null
);
create index waiting_term_by_day on waiting_term (province, day, case_id) include (scheme_id);
create index waiting_term_by_scheme on waiting_term (province, scheme_id, day, case_id);

-- A term of the province that ended, with its last day as it then stood. A clock that stood still has no last day.
create table ended_term (
    case_id   bigint not null references case_file (id),
    name      text not null,
    province  text not null,
    scheme_id text not null,
    last_day  date not null,
    ended_on  date not null,
    primary key (case_id, name)
);
create index ended_term_by_day on ended_term (province, name, ended_on);

create function show_waiting_terms(cases bigint[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into waiting_term (case_id, province, scheme_id, day, label)
    select distinct on (f.id) f.id, m.province, about.scheme, case when d.paused then 'infinity' else d.last_day end, d.label
    from case_file f
    join deadline d on d.case_id = f.id
    join province_term t on t.name = d.name
    join municipality m on m.code = f.municipality
    left join case_link l on l.from_id = f.id and l.relation = 'subsidy'
    left join case_file above on above.id = l.to_id
    cross join lateral (select coalesce(f.document #>> '{data,scheme}', above.document #>> '{data,scheme}') as scheme) about
    where f.id = any (cases) and not f.closed and f.compartment <= 1 and about.scheme is not null
    order by f.id, d.paused, d.last_day
    on conflict (case_id) do update set day = excluded.day, label = excluded.label;
    delete from ended_term e using deadline d where e.case_id = any (cases) and d.case_id = e.case_id and d.name = e.name;
end $$;

create function follow_new_deadlines() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    cases bigint[] := (select array_agg(distinct a.case_id) from added a join province_term t on t.name = a.name);
begin
    if cases is not null then
        perform show_waiting_terms(cases);
    end if;
    return null;
end $$;
create trigger province_terms_begin after insert on deadline
    referencing new table as added for each statement execute function follow_new_deadlines();

create function follow_gone_deadlines() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into ended_term (case_id, name, province, scheme_id, last_day, ended_on)
    select g.case_id, g.name, w.province, w.scheme_id, g.last_day, (f.changed_at at time zone 'Europe/Amsterdam')::date
    from gone g
    join province_term t on t.name = g.name
    join waiting_term w on w.case_id = g.case_id
    join case_file f on f.id = g.case_id
    where not g.paused
    on conflict (case_id, name) do update set last_day = excluded.last_day, ended_on = excluded.ended_on;
    delete from waiting_term w using gone g where w.case_id = g.case_id;
    return null;
end $$;
create trigger province_terms_end after delete on deadline
    referencing old table as gone for each statement execute function follow_gone_deadlines();

select show_waiting_terms(array(select distinct d.case_id from deadline d join province_term t on t.name = d.name));

alter table province_term enable row level security;
alter table waiting_term enable row level security;
alter table ended_term enable row level security;

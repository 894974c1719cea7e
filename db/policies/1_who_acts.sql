-- Who acts in this transaction, and what that person may read. Everything is transaction-local: nothing stays behind on
-- a connection of the pool.

create or replace function today() returns date language sql stable parallel safe
    return (now() at time zone 'Europe/Amsterdam')::date;

-- Roles held today by oneself. The day is asked for once, not for each row. Nobody reads V3 without a screening that counts
-- today (Wgs 1.8, Bgs 1.11 and on).
create or replace view own_holding_today as
select h.person_id, h.role, h.organisation_id, o.name as organisation_name, o.kind, o.private,
       least(h.ceiling, o.ceiling, case when s.until_day >= (select today()) then 3 else 2 end)::smallint as ceiling
from role_holding h
join organisation o on o.id = h.organisation_id and o.active
left join screening s on s.person_id = h.person_id
where (select today()) between h.from_day and coalesce(h.until_day, 'infinity');

-- These, and the roles of somebody one stands in for. V3 is personal (screening is recorded), so a stand-in reads V3 only
-- when cleared for it in person. Private partners stay below V2 as stand-ins too (HANDBOOK 4.3), whoever has no role
-- left stands in for nobody, and nobody stands in for a role that is personal.
create or replace view holding_today as
select own.person_id, own.role, own.organisation_id, own.organisation_name, own.kind, own.private, own.ceiling,
       0::bigint as on_behalf_of, ''::text as on_behalf_of_name
from own_holding_today own
union all
select s.substitute_id, h.role, h.organisation_id, h.organisation_name, h.kind, h.private,
       least(h.ceiling, greatest(case when own.all_private then 1 else 2 end, own.ceiling)), h.person_id, p.name
from substitution s
join person p on p.id = s.absent_id
join lateral (select max(held.ceiling) as ceiling, bool_and(held.private) as all_private
              from own_holding_today held where held.person_id = s.substitute_id) own on own.ceiling is not null
join own_holding_today h on h.person_id = s.absent_id and h.role = any (s.roles)
join role r on r.id = h.role and not r.personal
where (select today()) between s.from_day and s.until_day;

-- A pass is (organisation, compartment) as one number, and where one person alone is let in (from V2 on) that person too; pass 0
-- is what everybody may read.
create or replace function pass_of(organisation bigint, level integer, person bigint) returns bigint
language sql immutable parallel safe
    return ((person << 24) + organisation) * 4 + level;

-- Every pass of a person today. What somebody was let in to alone is for whoever still works there, never for a stand-in.
create or replace function passes_of(who bigint) returns bigint[] language plpgsql stable
security definer set search_path = public, pg_temp as $$
begin
    return (select 0::bigint || coalesce(array_agg(distinct held.pass), '{}')
            from (select pass_of(h.organisation_id, level, 0) as pass
                  from holding_today h cross join lateral generate_series(0, h.ceiling) level where h.person_id = who
                  union all
                  select pass_of(h.organisation_id, level, who)
                  from own_holding_today h cross join lateral generate_series(2, h.ceiling) level where h.person_id = who) held);
end $$;

-- The provinces whose cases these passes read as somebody of the province itself; not by the role of administrator alone.
create or replace function provinces_of(passes bigint[]) returns text[] language plpgsql stable
security definer set search_path = public, pg_temp as $$
begin
    return array(
        select distinct m.province
        from organisation o
        join organisation_area a on a.organisation_id = o.id
        join municipality m on m.code = a.municipality
        where o.kind = 'province' and o.id = any (select pass / 4 from unnest(passes) pass where pass % 4 = 1));
end $$;

-- Whose work it is to see signals in figures, for the area of the organisation (HANDBOOK 16.2): a mark of the role.
create or replace function counts_signals(role text) returns boolean language plpgsql stable parallel safe as $$
begin
    return exists (select from role r where r.id = counts_signals.role and r.counts_signals);
end $$;

-- What every page shows of this person, and what the menu depends on.
create or replace function frame_of(who bigint, passes bigint[], provinces text[]) returns jsonb language plpgsql stable
security definer set search_path = public, pg_temp as $$
begin
    return (
        select jsonb_build_object(
            'person', p.id, 'name', p.name, 'demo', p.demo, 'must_change_password', p.must_change_password,
            'organisation', coalesce(string_agg(distinct h.organisation_name, ' en ' order by h.organisation_name)
                                     filter (where h.on_behalf_of = 0), ''),
            'roles', coalesce(jsonb_agg(distinct h.role) filter (where h.role is not null), '[]'),
            'on_behalf_of', coalesce(string_agg(distinct h.on_behalf_of_name, ' en ') filter (where h.on_behalf_of <> 0), ''),
            'reads_riec', exists (select from unnest(passes) pass where pass % 4 = 3),
            'serves_province', provinces <> '{}',
            'works_for_public_body', bool_or(not h.private) is true,
            'sees_signals', bool_or(counts_signals(h.role) and exists (
                select from organisation_area a where a.organisation_id = h.organisation_id)) is true)
        from person p
        left join holding_today h on h.person_id = p.id
        where p.id = who
        group by p.id);
end $$;

-- What the person may do today. The edition is read first: a change that comes in between makes what is kept count for
-- nothing, never the other way round.
create or replace function work_out_standing(who bigint) returns standing language plpgsql
security definer set search_path = public, pg_temp as $$
declare
    kept standing;
begin
    select who, today(), edition into kept.person_id, kept.day, kept.edition from standing_edition;
    select coalesce(array_agg(distinct h.role || '@' || h.organisation_id), '{}')
               || coalesce(array_agg(distinct '@' || h.organisation_id), '{}'),
           coalesce(jsonb_agg(jsonb_build_object(
               'role', h.role, 'organisation', h.organisation_id, 'organisation_name', h.organisation_name,
               'on_behalf_of', h.on_behalf_of, 'on_behalf_of_name', h.on_behalf_of_name)
               order by h.on_behalf_of, h.organisation_id, h.role), '[]'),
           coalesce(jsonb_object_agg(h.role || '@' || h.organisation_id, h.on_behalf_of_name)
               filter (where h.on_behalf_of <> 0 and not exists (
                   select from own_holding_today own
                   where own.person_id = who and own.role = h.role and own.organisation_id = h.organisation_id)), '{}')
    into kept.desks, kept.holdings, kept.behalf
    from holding_today h where h.person_id = who;
    kept.passes := passes_of(who);
    kept.people := who || array(select s.absent_id from substitution s
                                where s.substitute_id = who and today() between s.from_day and s.until_day);
    kept.provinces := provinces_of(kept.passes);
    kept.frame := coalesce(frame_of(who, kept.passes, kept.provinces), '{}');
    kept.municipalities := (
        select coalesce(jsonb_agg(jsonb_build_array(m.code, m.name) order by m.name), '[]')
        from municipality m
        where m.code in (select a.municipality from organisation_area a
                         where '@' || a.organisation_id = any (kept.desks)));
    insert into standing select kept.* on conflict (person_id) do update
        set day = excluded.day, edition = excluded.edition, passes = excluded.passes, desks = excluded.desks,
            holdings = excluded.holdings, people = excluded.people, frame = excluded.frame,
            municipalities = excluded.municipalities, behalf = excluded.behalf, provinces = excluded.provinces;
    return kept;
end $$;

-- From here on the transaction acts as the person whose standing this is. PostgreSQL puts it in the place where it is called.
create or replace function act_on(kept standing, under_session text) returns integer language sql
    return num_nonnulls(
        set_config('bolwerk.session', under_session, true),
        set_config('bolwerk.person', kept.person_id::text, true),
        set_config('bolwerk.people', kept.people::text, true),
        set_config('bolwerk.passes', kept.passes::text, true),
        set_config('bolwerk.provinces', kept.provinces::text, true),
        set_config('bolwerk.desks', kept.desks::text, true),
        set_config('bolwerk.holdings', kept.holdings::text, true));

-- From here on the transaction acts as this person.
create or replace function act_as(who bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform act_on(k, '') from standing k join standing_edition e on e.edition = k.edition
    where k.person_id = who and k.day = today();
    if not found then
        perform act_on(k, '') from work_out_standing(who) k;
    end if;
end $$;

-- From here on the transaction acts as whoever is signed in under this session (hex of the hash of the cookie).
create or replace function become(token_hash text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    who bigint;
begin
    if current_setting('bolwerk.session', true) = become.token_hash then
        return;
    end if;
    perform act_on(k, become.token_hash)
    from session s
    join person p on p.id = s.person_id and p.active
    join standing k on k.person_id = p.id and k.day = today()
    join standing_edition e on e.edition = k.edition
    where s.token_hash = decode(become.token_hash, 'hex') and s.revoked_at is null and s.expires_at > now();
    if found then
        return;
    end if;
    select s.person_id into who from session s join person p on p.id = s.person_id and p.active
    where s.token_hash = decode(become.token_hash, 'hex') and s.revoked_at is null and s.expires_at > now();
    if who is null then
        raise exception 'Expected a session that is open, but it has ended' using errcode = 'BW401';
    end if;
    perform act_on(k, become.token_hash) from work_out_standing(who) k;
end $$;

create or replace function acting_person() returns bigint language sql stable parallel safe
    return nullif(current_setting('bolwerk.person', true), '')::bigint;

-- Oneself, and everybody one stands in for today: a substitute sees what the absent person had taken.
create or replace function people_acted_for() returns bigint[] language sql stable parallel safe
    return coalesce(nullif(current_setting('bolwerk.people', true), ''), '{}')::bigint[];

create or replace function passes_held() returns bigint[] language sql stable parallel safe
    return coalesce(nullif(current_setting('bolwerk.passes', true), ''), '{}')::bigint[];

-- The provinces whose cases one may read as somebody of the province itself.
create or replace function provinces_served() returns text[] language sql stable parallel safe
    return coalesce(nullif(current_setting('bolwerk.provinces', true), ''), '{}')::text[];

-- "role@organisation" for each role held today, and "@organisation" for each organisation: what task.desk is looked up by.
create or replace function desks_held() returns text[] language sql stable parallel safe
    return coalesce(nullif(current_setting('bolwerk.desks', true), ''), '{}')::text[];

-- [{role, organisation, organisation_name, on_behalf_of, on_behalf_of_name}] of the person acting.
create or replace function holdings_held() returns jsonb language sql stable parallel safe
    return coalesce(nullif(current_setting('bolwerk.holdings', true), ''), '[]')::jsonb;

-- The same as rows; `holder` is whose role it is: oneself, or whom one stands in for.
create or replace function acting_holdings() returns table (role text, organisation_id bigint, on_behalf_of bigint, holder bigint)
language sql stable as $$
    select h.role, h.organisation, h.on_behalf_of, coalesce(nullif(h.on_behalf_of, 0), acting_person())
    from jsonb_to_recordset(holdings_held()) h (role text, organisation bigint, on_behalf_of bigint)
$$;

-- Whether the person acting has a role with the organisation today, in person or for somebody.
create or replace function acts_for(of_organisation bigint) returns boolean language sql stable parallel safe
    return '@' || of_organisation = any (desks_held());

create or replace function holds_role(wanted text) returns boolean language plpgsql stable parallel safe as $$
begin
    return exists (select from unnest(desks_held()) desk where split_part(desk, '@', 1) = wanted);
end $$;

-- Whether the person acting may read the case.
create or replace function may_read_case(wanted bigint) returns boolean language plpgsql stable parallel safe as $$
begin
    return exists (select from case_reader r where r.case_id = wanted and r.pass = any (passes_held()));
end $$;

-- The organisations whose people, roles, mandates and substitutes one manages as an administrator: the own one, and what that
-- one was declared to manage beside it. An organisation without an area lies within every area.
create or replace function administered_organisations() returns bigint[] language plpgsql stable parallel safe as $$
begin
    return (
        select coalesce(array_agg(distinct theirs.id), '{}')
        from unnest(desks_held()) desk
        join organisation mine on split_part(desk, '@', 1) = 'functional_admin' and mine.id = split_part(desk, '@', 2)::bigint
        join organisation theirs on theirs.id = mine.id or case coalesce(mine.administers, case mine.kind when 'province' then 'area' end)
            when 'all' then true
            when 'area' then not exists (
                select from organisation_area a where a.organisation_id = theirs.id and a.municipality not in (
                    select own.municipality from organisation_area own where own.organisation_id = mine.id)) end);
end $$;

-- An account is of every organisation where the person has a role, today or later; without one it is of every administrator.
create or replace function administers_person(wanted bigint, within bigint[] default administered_organisations())
returns boolean language plpgsql stable parallel safe as $$
begin
    return holds_role('functional_admin') and not exists (
        select from role_holding h where h.person_id = wanted and coalesce(h.until_day, 'infinity') >= today()
          and h.organisation_id <> all (within));
end $$;

-- Whoever has a role with one of these organisations, or with none at all.
create or replace function administers_role_of(wanted bigint, within bigint[] default administered_organisations())
returns boolean language plpgsql stable parallel safe as $$
begin
    return administers_person(wanted, within) or exists (
        select from role_holding h where h.person_id = wanted and coalesce(h.until_day, 'infinity') >= today()
          and h.organisation_id = any (within));
end $$;

-- Whether a change concerns an administrator: it holds for everybody, is the own one, or is at an organisation that one manages: named
-- in it, or else the administrator's who made it or that of whom it is about.
create or replace function change_concerns(by_person bigint, what text, about text, at_organisation text, within bigint[])
returns boolean language plpgsql stable parallel safe as $$
begin
    if by_person = acting_person() or what similar to '(holiday|rate|incident|indicators|address)%' then
        return true;
    elsif at_organisation is not null then
        return exists (select from organisation o where o.name = at_organisation and o.id = any (within));
    end if;
    return exists (select from organisation o where o.name = about and o.id = any (within))
        or exists (select from role_holding h where h.person_id = by_person and h.role = 'functional_admin' and h.organisation_id = any (within))
        or exists (select from person p where p.name = about and administers_role_of(p.id, within));
end $$;

-- Access to V3 by two administrators: one asks, another confirms (HANDBOOK 4.3, four eyes).

-- Whether somebody reads V3, today or later.
create function reads_v3(who bigint) returns boolean
language sql stable security definer set search_path from current as $$
    select exists (
        select from role_holding h join organisation o on o.id = h.organisation_id
        where h.person_id = who and least(h.ceiling, o.ceiling) = 3 and coalesce(h.until_day, 'infinity') >= today())
$$;

-- This, asking and putting a password are parts of the functions below and run with their rights: the application cannot do
-- them by themselves.
create function tell_about_access(who bigint, what text) returns void language sql as $$
    insert into notification (person_id, kind, text) values (who, 'account', what)
$$;

-- An administrator of some days, whose password nobody else gave meanwhile: no account that was made to confirm with.
create function confirms_access(who bigint, own_days integer) returns boolean
language sql stable security definer set search_path from current as $$
    select exists (
        select from own_holding_today own
        join role_holding h on h.person_id = own.person_id and h.role = own.role and h.organisation_id = own.organisation_id
        join person p on p.id = own.person_id and p.active
        where own.person_id = who and own.role = 'functional_admin'
          and coalesce(h.given_at, '-infinity') <= now() - own_days * interval '1 day'
          and coalesce(p.password_given_at, '-infinity') <= now() - own_days * interval '1 day')
$$;

-- Who watches over V3 where that person is to read it: the privacy officers of the RIEC of that area (Wgs 1.8).
create function privacy_officers_of(wanted access_request) returns table (person_id bigint)
language sql stable security definer set search_path from current as $$
    select distinct officer.person_id
    from own_holding_today officer
    join organisation_area watched on watched.organisation_id = officer.organisation_id
    join organisation_area read on read.municipality = watched.municipality
    where officer.role = 'riec_privacy_officer'
      and (read.organisation_id = (wanted).organisation_id
           or (wanted).organisation_id is null and read.organisation_id in (
               select h.organisation_id from role_holding h
               where h.person_id = (wanted).person_id and h.ceiling = 3 and coalesce(h.until_day, 'infinity') >= today()))
$$;

-- Asked again, what was asked before counts no more. Both the person and every other administrator are told.
create function ask_for_access(wanted access_request) returns bigint language plpgsql as $$
declare
    made bigint;
    asker text := (select name from person where id = acting_person());
    what text := case wanted.kind when 'password' then 'een nieuw wachtwoord' else 'een rol met inzage in V3' end;
begin
    update access_request r set outcome = 'withdrawn', settled_by = r.asked_by, settled_at = now(), password_hash = null
    where r.person_id = wanted.person_id and r.kind = wanted.kind and r.role is not distinct from wanted.role
      and r.organisation_id is not distinct from wanted.organisation_id and r.outcome is null;
    insert into access_request (kind, person_id, asked_by, password_hash, role, organisation_id, ceiling, from_day, until_day)
    values (wanted.kind, wanted.person_id, acting_person(), wanted.password_hash, wanted.role, wanted.organisation_id,
            wanted.ceiling, wanted.from_day, wanted.until_day)
    returning id into made;
    perform tell_about_access(wanted.person_id,
        asker || ' (beheer) vroeg ' || what || ' voor u aan. Klopt dat niet? Meld het bij uw organisatie.');
    perform tell_about_access(h.person_id, asker || ' vraagt u ' || what || ' te bevestigen voor ' || p.name || '. Kijk bij Beheer.')
    from (select distinct person_id from own_holding_today where role = 'functional_admin') h, person p
    where p.id = wanted.person_id and h.person_id not in (acting_person(), wanted.person_id);
    perform tell_about_access(o.person_id, asker || ' (beheer) vroeg ' || what || ' aan voor ' || p.name || '. Een tweede beheerder beslist.')
    from privacy_officers_of(wanted) o, person p
    where p.id = wanted.person_id and o.person_id not in (acting_person(), wanted.person_id);
    return made;
end $$;

-- What waits for a second administrator, of one person or (null) of all, as far as whoever acts may see it.
create function access_requests(of_person bigint) returns json language plpgsql stable as $$
begin
    return (
        select coalesce(json_agg(json_build_object(
            'id', q.id, 'kind', q.kind, 'person', q.person_id, 'name', whose.name, 'asked_by', q.asked_by,
            'asked_by_name', asker.name, 'asked_at', q.asked_at, 'role', r.label, 'organisation', o.name) order by q.id), '[]')
        from access_request q
        join person whose on whose.id = q.person_id
        join person asker on asker.id = q.asked_by
        left join role r on r.id = q.role
        left join organisation o on o.id = q.organisation_id
        where q.outcome is null and (of_person is null or q.person_id = of_person));
end $$;

-- A role that reads V3; anything less is given at once.
create function ask_for_role(of_person bigint, of_role text, at bigint, level smallint, first_day date, last_day date)
returns bigint language plpgsql security definer set search_path from current as $$
declare
    wanted access_request;
begin
    if not holds_role('functional_admin') or of_person = acting_person() then
        return null;
    end if;
    wanted.kind := 'role';
    wanted.person_id := of_person;
    wanted.role := of_role;
    wanted.organisation_id := at;
    wanted.ceiling := level;
    wanted.from_day := first_day;
    wanted.until_day := last_day;
    return ask_for_access(wanted);
end $$;

-- Whoever gets a password from an administrator is signed out, told by whom, and chooses another before anything else.
create function put_password(of_person bigint, hash text, by_whom text) returns void language plpgsql as $$
begin
    update person set password_hash = hash, must_change_password = true, password_given_at = now() where id = of_person;
    update session set revoked_at = now() where person_id = of_person and revoked_at is null;
    perform tell_about_access(of_person,
        by_whom || ' (beheer) gaf u een nieuw wachtwoord. Vroeg u daar niet om? Meld het bij uw organisatie.');
end $$;

-- An argon2id string. "given", or "asked" when a second administrator must confirm it; null for oneself.
create function set_password(of_person bigint, hash text) returns text
language plpgsql security definer set search_path from current as $$
declare
    wanted access_request;
begin
    if not holds_role('functional_admin') or of_person = acting_person() then
        return null;
    elsif not reads_v3(of_person) then
        perform put_password(of_person, hash, (select name from person where id = acting_person()));
        return 'given';
    end if;
    wanted.kind := 'password';
    wanted.person_id := of_person;
    wanted.password_hash := hash;
    perform ask_for_access(wanted);
    return 'asked';
end $$;

-- `wanted`: given, refused or withdrawn. {person, refused}: why not, when that is so; null when nothing waits under this
-- number. Whoever confirms has been an administrator, with a password of the own, for so many days.
create function settle_access(of_request bigint, wanted text, own_days integer) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    asked access_request;
    me    bigint := acting_person();
    names text := (select name from person where id = me);
    why   text;
begin
    if not holds_role('functional_admin') then
        return null;
    end if;
    select * into asked from access_request r where r.id = of_request and r.outcome is null for update;
    if not found then
        return null;
    end if;
    why := case when wanted = 'withdrawn' and asked.asked_by <> me then 'of_another'
                when wanted <> 'withdrawn' and asked.asked_by = me then 'own'
                when wanted = 'given' and asked.person_id = me then 'about_oneself'
                when wanted = 'given' and not confirms_access(me, own_days) then 'new_here' end;
    if why is not null then
        return jsonb_build_object('person', asked.person_id, 'refused', why);
    end if;
    update access_request set outcome = wanted, settled_by = me, settled_at = now(), password_hash = null
    where id = asked.id;
    if wanted = 'given' and asked.kind = 'password' then
        perform put_password(asked.person_id, asked.password_hash,
                             (select name from person where id = asked.asked_by) || ' en ' || names);
    elsif wanted = 'given' then
        insert into role_holding (person_id, role, organisation_id, ceiling, from_day, until_day)
        values (asked.person_id, asked.role, asked.organisation_id, asked.ceiling, asked.from_day, asked.until_day);
    end if;
    insert into audit_entry (person_id, what, subject, after)
    select me, asked.kind || '_' || case wanted when 'given' then 'confirmed' else wanted end, p.name,
           jsonb_strip_nulls(jsonb_build_object('asked_by', a.name, 'role', r.label, 'ceiling', asked.ceiling))
    from person p join person a on a.id = asked.asked_by left join role r on r.id = asked.role where p.id = asked.person_id;
    return jsonb_build_object('person', asked.person_id);
end $$;

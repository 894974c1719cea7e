-- Access to V3 by two administrators: one asks, another confirms (HANDBOOK 4.3, four eyes).

-- Whether somebody holds a role that reads V3, today or later; screened or not.
create function reads_v3(who bigint) returns boolean
language sql stable security definer set search_path from current as $$
    select exists (
        select from role_holding h join organisation o on o.id = h.organisation_id
        where h.person_id = who and least(h.ceiling, o.ceiling) = 3 and coalesce(h.until_day, 'infinity') >= today())
$$;

-- This, asking and what is then put in place are parts of the functions below and run with their rights: the application
-- cannot do them by themselves.
create function tell_about_access(who bigint, what text) returns void language sql as $$
    insert into notification (person_id, kind, text) values (who, 'account', what)
$$;

create function access_in_words(kind text) returns text language sql immutable as $$
    select case kind when 'password' then 'een nieuw wachtwoord' when 'email' then 'een ander e-mailadres'
                     when 'admission' then 'toegang met een account dat dicht was' when 'screening' then 'een nieuwe screening'
                     else 'een rol met inzage in V3' end
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

create function administrators_beside(one bigint, other bigint) returns table (person_id bigint)
language sql stable security definer set search_path from current as $$
    select distinct h.person_id from own_holding_today h
    where h.role = 'functional_admin' and h.person_id <> one and h.person_id is distinct from other
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
create function ask_for_access(wanted access_request, lapse_days integer) returns bigint language plpgsql as $$
declare
    made  bigint;
    lapse_day date := today() + lapse_days;
    asker text := (select name from person where id = acting_person());
    whose text := (select name from person where id = wanted.person_id);
    what  text := access_in_words(wanted.kind);
begin
    update access_request r set outcome = 'withdrawn', settled_by = r.asked_by, settled_at = now(), password_hash = null
    where r.person_id = wanted.person_id and r.kind = wanted.kind and r.role is not distinct from wanted.role
      and r.organisation_id is not distinct from wanted.organisation_id and r.outcome is null;
    insert into access_request (kind, person_id, asked_by, password_hash, role, organisation_id, ceiling, from_day, until_day, email,
                                screening_kind, screened_on, screened_until, lapses_on)
    values (wanted.kind, wanted.person_id, acting_person(), wanted.password_hash, wanted.role, wanted.organisation_id,
            wanted.ceiling, wanted.from_day, wanted.until_day, wanted.email, wanted.screening_kind, wanted.screened_on,
            wanted.screened_until, lapse_day)
    returning id into made;
    perform tell_about_access(wanted.person_id,
        asker || ' (beheer) vroeg ' || what || ' voor u aan. Klopt dat niet? Meld het bij uw organisatie.');
    perform tell_about_access(h.person_id, asker || ' vraagt u ' || what || ' te bevestigen voor ' || whose || ', uiterlijk op '
                                           || to_char(lapse_day, 'DD-MM-YYYY') || '. Kijk bij Beheer.')
    from administrators_beside(acting_person(), wanted.person_id) h;
    perform tell_about_access(o.person_id, asker || ' (beheer) vroeg ' || what || ' aan voor ' || whose || '. Een tweede beheerder beslist.')
    from privacy_officers_of(wanted) o where o.person_id not in (acting_person(), wanted.person_id);
    return made;
end $$;

-- What waits for a second administrator, of one person or (null) of all, as far as whoever acts may see it.
create function access_requests(of_person bigint) returns json language plpgsql stable as $$
begin
    return (
        select coalesce(json_agg(json_build_object(
            'id', q.id, 'kind', q.kind, 'person', q.person_id, 'name', whose.name, 'asked_by', q.asked_by,
            'asked_by_name', asker.name, 'asked_at', q.asked_at, 'lapses_on', q.lapses_on, 'role', r.label, 'organisation', o.name,
            'email', q.email, 'screened_until', coalesce(q.screened_until, s.until_day)) order by q.id), '[]')
        from access_request q
        join person whose on whose.id = q.person_id
        join person asker on asker.id = q.asked_by
        left join role r on r.id = q.role
        left join organisation o on o.id = q.organisation_id
        left join screening s on s.person_id = q.person_id
        where q.outcome is null and q.lapses_on >= today() and (of_person is null or q.person_id = of_person));
end $$;

-- A role that reads V3; anything less is given at once.
create function ask_for_role(of_person bigint, of_role text, at bigint, level smallint, first_day date, last_day date, lapse_days integer)
returns bigint language plpgsql security definer set search_path from current as $$
declare
    wanted access_request;
begin
    if not at = any (administered_organisations()) or of_person = acting_person() then
        return null;
    end if;
    wanted.kind := 'role';
    wanted.person_id := of_person;
    wanted.role := of_role;
    wanted.organisation_id := at;
    wanted.ceiling := level;
    wanted.from_day := first_day;
    wanted.until_day := last_day;
    return ask_for_access(wanted, lapse_days);
end $$;

-- Whoever gets a password from an administrator is signed out, told by whom, and chooses another before anything else.
create function put_password(of_person bigint, hash text, by_whom text) returns void language plpgsql as $$
begin
    update person set password_hash = hash, must_change_password = true, password_given_at = now() where id = of_person;
    update session set revoked_at = now() where person_id = of_person and revoked_at is null;
    perform tell_about_access(of_person,
        by_whom || ' (beheer) gaf u een nieuw wachtwoord. Vroeg u daar niet om? Meld het bij uw organisatie.');
end $$;

create function put_screening(of_person bigint, of_kind text, day date, last_day date) returns void language plpgsql as $$
begin
    insert into screening (person_id, kind, issued_on, until_day, recorded_by) values (of_person, of_kind, day, last_day, acting_person())
    on conflict (person_id) do update set kind = excluded.kind, issued_on = excluded.issued_on, until_day = excluded.until_day,
        recorded_by = excluded.recorded_by, recorded_at = now();
end $$;

-- An argon2id string. "given", or "asked" when a second administrator must confirm it; null for oneself.
create function set_password(of_person bigint, hash text, lapse_days integer) returns text
language plpgsql security definer set search_path from current as $$
declare
    wanted access_request;
begin
    if not administers_person(of_person) or of_person = acting_person() then
        return null;
    elsif not reads_v3(of_person) then
        perform put_password(of_person, hash, (select name from person where id = acting_person()));
        return 'given';
    end if;
    wanted.kind := 'password';
    wanted.person_id := of_person;
    wanted.password_hash := hash;
    perform ask_for_access(wanted, lapse_days);
    return 'asked';
end $$;

-- Name and address of an account: "kept", "asked" when a second administrator must confirm the other address, by which somebody
-- signs in and gets mail; null when there is nobody of that number.
create function set_account(of_person bigint, new_name text, address text, lapse_days integer) returns text
language plpgsql security definer set search_path from current as $$
declare
    before text := (select email from person where id = of_person for update);
    wanted access_request;
begin
    if not administers_person(of_person) or before is null then
        return null;
    end if;
    update person set name = new_name where id = of_person;
    if before = address or not reads_v3(of_person) then
        update person set email = address where id = of_person;
        return 'kept';
    elsif exists (select from person where lower(email) = lower(address) and id <> of_person) then
        raise exception 'violates unique constraint "person_email_once"' using errcode = 'unique_violation', constraint = 'person_email_once';
    end if;
    wanted.kind := 'email';
    wanted.person_id := of_person;
    wanted.email := address;
    perform ask_for_access(wanted, lapse_days);
    return 'asked';
end $$;

-- Keeps an account out at once, or lets it in again: "blocked", "admitted", or "asked" when it reads V3. Null when nothing
-- changes, and for keeping out oneself.
create function set_active(of_person bigint, wanted_active boolean, lapse_days integer) returns text
language plpgsql security definer set search_path from current as $$
declare
    wanted access_request;
begin
    if not administers_person(of_person) or of_person = acting_person()
       or not exists (select from person where id = of_person and active <> wanted_active) then
        return null;
    elsif wanted_active and reads_v3(of_person) then
        wanted.kind := 'admission';
        wanted.person_id := of_person;
        perform ask_for_access(wanted, lapse_days);
        return 'asked';
    end if;
    update person set active = wanted_active where id = of_person;
    return case when wanted_active then 'admitted' else 'blocked' end;
end $$;

-- That somebody was screened, and until when it counts: "recorded", or "asked" when a second administrator must confirm it,
-- because this person reads V3 with it. Null for oneself.
create function record_screening(of_person bigint, of_kind text, day date, last_day date, lapse_days integer) returns text
language plpgsql security definer set search_path from current as $$
declare
    wanted access_request;
begin
    if not administers_person(of_person) or of_person = acting_person() or not exists (select from person where id = of_person) then
        return null;
    elsif not reads_v3(of_person) then
        perform put_screening(of_person, of_kind, day, last_day);
        return 'recorded';
    end if;
    wanted.kind := 'screening';
    wanted.person_id := of_person;
    wanted.screening_kind := of_kind;
    wanted.screened_on := day;
    wanted.screened_until := last_day;
    perform ask_for_access(wanted, lapse_days);
    return 'asked';
end $$;

-- What was asked and is confirmed, put in place.
create function give_access(asked access_request, by_whom text) returns void language plpgsql as $$
begin
    case asked.kind
        when 'password' then
            perform put_password(asked.person_id, asked.password_hash, by_whom);
        when 'email' then
            update person set email = asked.email where id = asked.person_id;
            perform tell_about_access(asked.person_id, by_whom || ' (beheer) gaven u een ander e-mailadres. Daarmee logt u nu in.');
        when 'admission' then
            update person set active = true where id = asked.person_id;
        when 'screening' then
            perform put_screening(asked.person_id, asked.screening_kind, asked.screened_on, asked.screened_until);
        else
            insert into role_holding (person_id, role, organisation_id, ceiling, from_day, until_day)
            values (asked.person_id, asked.role, asked.organisation_id, asked.ceiling, asked.from_day, asked.until_day);
    end case;
end $$;

-- Why whoever acts may not do that with what was asked; null when they may. A role of V3 is confirmed for who is screened
-- (Bgs 1.11 and on).
create function access_stays_because(asked access_request, wanted text, own_days integer) returns text language plpgsql stable as $$
declare
    me bigint := acting_person();
begin
    return case when wanted = 'withdrawn' and asked.asked_by <> me then 'of_another'
                when wanted <> 'withdrawn' and asked.asked_by = me then 'own'
                when wanted = 'given' and asked.person_id = me then 'about_oneself'
                when wanted = 'given' and not confirms_access(me, own_days) then 'new_here'
                when wanted = 'given' and asked.kind = 'role' and not exists (
                    select from screening s where s.person_id = asked.person_id and s.until_day >= greatest(today(), asked.from_day))
                    then 'not_screened' end;
end $$;

-- `wanted`: given, refused or withdrawn. {person, refused}: why not, when that is so; null when nothing waits under this
-- number, or waits no longer. Whoever confirms has been an administrator, with a password of the own, for so many days.
create function settle_access(of_request bigint, wanted text, own_days integer) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    asked access_request;
    me    bigint := acting_person();
    why   text;
begin
    if not holds_role('functional_admin') then
        return null;
    end if;
    select * into asked from access_request r where r.id = of_request and r.outcome is null and r.lapses_on >= today() for update;
    if not found then
        return null;
    end if;
    why := access_stays_because(asked, wanted, own_days);
    if why is not null then
        return jsonb_build_object('person', asked.person_id, 'refused', why);
    end if;
    update access_request set outcome = wanted, settled_by = me, settled_at = now(), password_hash = null
    where id = asked.id;
    if wanted = 'given' then
        perform give_access(asked, (select name from person where id = asked.asked_by) || ' en ' || (select name from person where id = me));
    end if;
    insert into audit_entry (person_id, what, subject, after)
    select me, asked.kind || '_' || case wanted when 'given' then 'confirmed' else wanted end, p.name,
           jsonb_strip_nulls(jsonb_build_object('asked_by', a.name, 'role', r.label, 'ceiling', asked.ceiling, 'email', asked.email,
                                                'screened_until', asked.screened_until))
    from person p join person a on a.id = asked.asked_by left join role r on r.id = asked.role where p.id = asked.person_id;
    return jsonb_build_object('person', asked.person_id);
end $$;

-- What nobody confirmed in time is over, and whoever asked and whom it was about are told; how many there were. A set of
-- indicators likewise.
create function lapse_access_requests() returns bigint
language plpgsql security definer set search_path from current as $$
declare
    gone access_request;
    many bigint := 0;
begin
    for gone in update access_request set outcome = 'lapsed', settled_at = now(), password_hash = null
                where outcome is null and lapses_on < today() returning * loop
        many := many + 1;
        perform tell_about_access(gone.asked_by, 'Niemand bevestigde ' || access_in_words(gone.kind) || ' voor '
            || (select name from person where id = gone.person_id) || ' op tijd. Het verzoek is vervallen; vraag het opnieuw als het nog nodig is.');
        perform tell_about_access(gone.person_id, 'Het verzoek om ' || access_in_words(gone.kind) || ' voor u is vervallen. Er is niets gegeven.');
    end loop;
    perform tell_about_access(s.asked_by, 'Niemand bevestigde versie ' || s.version
                                          || ' van de indicatoren op tijd. Het verzoek is vervallen; vraag het opnieuw als het nog nodig is.')
    from indicator_set s where s.in_use_since is null and s.lapses_on < today();
    update indicator_set set asked_by = null, asked_at = null, lapses_on = null where in_use_since is null and lapses_on < today();
    return many;
end $$;

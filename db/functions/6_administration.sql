-- What administrators may know and do where row-level security gives them nothing: each asks for the role itself.

-- When somebody last signed in, and how many sessions are open.
create function sessions_of(of_person bigint, out last_sign_in timestamptz, out still_open bigint)
language sql stable security definer set search_path from current as $$
    select max(created_at), count(*) filter (where revoked_at is null and expires_at > now())
    from session where person_id = of_person and administers_role_of(of_person)
$$;

create function close_sessions(of_person bigint) returns bigint
language sql security definer set search_path from current as $$
    with closed as (
        update session set revoked_at = now()
        where person_id = of_person and revoked_at is null and administers_person(of_person) returning 1)
    select count(*) from closed
$$;

-- One's own password. Every session ends and one begins anew, under another token. How many others ended; null when the
-- account is not there any more.
create function change_own_password(new_hash text, new_token text, new_csrf text, hours integer) returns bigint
language sql security definer set search_path from current as $$
    with changed as (
        update person set password_hash = new_hash, must_change_password = false
        where id = acting_person() and active returning id, name),
    closed as (
        update session s set revoked_at = now() from changed c
        where s.person_id = c.id and s.revoked_at is null and s.expires_at > now() returning 1),
    opened as (
        insert into session (token_hash, person_id, csrf, expires_at)
        select decode(new_token, 'hex'), c.id, new_csrf, now() + hours * interval '1 hour' from changed c),
    noted as (
        insert into audit_entry (person_id, what, subject) select c.id, 'own_password_changed', c.name from changed c)
    select (select count(*) - 1 from closed) from changed
$$;

-- One of one's own sessions, or all when no number is given; never the one under this token. How many ended.
create function end_own_sessions(wanted bigint, this_token text) returns bigint
language sql security definer set search_path from current as $$
    with ended as (
        update session s set revoked_at = now()
        where s.person_id = acting_person() and s.id = coalesce(wanted, s.id) and s.token_hash <> decode(this_token, 'hex')
          and s.revoked_at is null and s.expires_at > now()
        returning 1)
    select count(*) from ended
$$;

-- What stopping a role means: who else has it there today, and how much waits for it, without what is confidential (HANDBOOK 4.3).
-- Null when it is not one's to stop.
create function stopping_role(of_holding bigint) returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    return (
        select jsonb_build_object('person', p.id, 'name', p.name, 'role', r.label, 'organisation', o.name,
            'others', (select coalesce(jsonb_agg(distinct w.name), '[]') from role_holding x join person w on w.id = x.person_id
                       where x.role = h.role and x.organisation_id = h.organisation_id and x.person_id <> h.person_id and w.active
                         and today() between x.from_day and coalesce(x.until_day, 'infinity')),
            'waiting', (select count(*) from task t where t.desk = h.role || '@' || h.organisation_id and t.compartment <= 1),
            'claimed', (select count(*) from task t where t.desk = h.role || '@' || h.organisation_id and t.compartment <= 1
                                                       and t.person_id = h.person_id))
        from role_holding h join person p on p.id = h.person_id join role r on r.id = h.role join organisation o on o.id = h.organisation_id
        where h.id = of_holding and h.organisation_id = any (administered_organisations()) and coalesce(h.until_day, 'infinity') >= today());
end $$;

-- The number of a case where that gives nothing away (HANDBOOK 4.3), for incidents.
create function public_number(of_case bigint) returns text
language sql stable security definer set search_path from current as $$
    select number from case_file where id = of_case and compartment <= 1 and holds_role('functional_admin')
$$;

-- Tries an incident again at once, leaves it as it is for good, or notes of a mail that may have arrived that it did. Null when
-- it is no incident any more.
create function settle_incident(of_source text, of_id bigint, decided text) returns text
language plpgsql security definer set search_path from current as $$
declare
    again constant boolean := decided = 'again';
    what text;
begin
    if not holds_role('functional_admin') then
        return null;
    elsif of_source = 'bericht' then
        update outbox set incident = case when not again then incident end, attempts = case when again then 0 else attempts end,
            next_try = now(), done_at = case when not again then now() end
        where id = of_id and incident is not null and done_at is null returning kind into what;
    elsif of_source = 'termijn' then
        update alarm set incident = case when not again then incident end, attempts = case when again then 0 else attempts end,
            taken_until = null, done_at = case when not again then now() end
        where id = of_id and incident is not null and done_at is null returning kind into what;
    elsif of_source = 'mail' then
        update mail set incident = case when not again then incident end, attempts = case when again then 0 else attempts end,
            next_try = now(), offered_at = case when decided = 'arrived' then offered_at end,
            done_at = case when not again then now() end,
            outcome = case decided when 'left' then 'left' when 'arrived' then 'sent' end
        where id = of_id and incident is not null and done_at is null and (decided <> 'arrived' or offered_at is not null)
        returning 'mail' into what;
    end if;
    return what;
end $$;

-- A message to whoever asks for it, by the road that every message takes.
create function send_test_mail() returns boolean
language sql security definer set search_path from current as $$
    insert into mail (person_id, kind)
    select acting_person(), 'test' from mail_service where on_since is not null and holds_role('functional_admin')
    returning true
$$;

-- Tries an address again that a mail server refused.
create function try_address_again(of_person bigint) returns text
language sql security definer set search_path from current as $$
    delete from undeliverable u using person p
    where u.person_id = of_person and p.id = u.person_id and administers_role_of(of_person) returning p.name
$$;

-- Whether this colleague stands in for one of these roles of this person on one of these days already, under another
-- arrangement than this one itself: that again is a double click.
create function overlaps_substitution(absent bigint, substitute bigint, wanted text[], first_day date, last_day date)
returns boolean language plpgsql stable as $$
begin
    return exists (
        select from substitution s
        where s.absent_id = absent and s.substitute_id = substitute and s.roles && wanted
          and s.from_day <= last_day and s.until_day >= first_day
          and (s.from_day, s.until_day, s.roles) is distinct from (first_day, last_day, wanted));
end $$;

-- The running terms that a change of this day may move, by their clock alone: whoever keeps the calendar reads no cases.
create function clocks_near(day date) returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    return (
        select coalesce(jsonb_agg(running -> 'clock'), '[]')
        from case_file f cross join lateral jsonb_array_elements(f.document -> 'deadlines') running
        where not f.closed and holds_role('functional_admin')
          and f.id in (select d.case_id from deadline d where d.last_day between day - 14 and day + 14));
end $$;

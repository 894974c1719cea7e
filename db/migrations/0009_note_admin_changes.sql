-- What administrators change, and two rules that hold whoever asks.

create table audit_entry (
    id        bigint generated always as identity primary key,
    at        timestamptz not null default now(),
    person_id bigint not null references person (id),
    what      text not null,                            -- "person_changed": a stable name, its words are on the page
    subject   text not null,                            -- whom or what it is about, as it was called then
    before    jsonb,
    after     jsonb
);

create function refuse_to_change_audit() returns trigger language plpgsql as $$
begin
    raise exception 'violates check constraint "audit_entry_append_only"'
        using errcode = 'check_violation', constraint = 'audit_entry_append_only';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_to_change_audit();
create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function refuse_to_change_audit();
alter table audit_entry enable row level security;

-- Somebody can always manage accounts. The lock makes two administrators who stop each other take turns.
create function keep_an_administrator() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    day date := (now() at time zone 'Europe/Amsterdam')::date;
begin
    if tg_table_name = 'person' and not exists (
        select from role_holding h where h.person_id = old.id and h.role = 'functional_admin'
           and day between h.from_day and coalesce(h.until_day, 'infinity')) then
        return null;
    end if;
    perform pg_advisory_xact_lock(80651976);
    if not exists (select from role_holding h join person p on p.id = h.person_id and p.active
                   where h.role = 'functional_admin' and day between h.from_day and coalesce(h.until_day, 'infinity')) then
        raise exception 'violates check constraint "an_administrator_stays"'
            using errcode = 'check_violation', constraint = 'an_administrator_stays';
    end if;
    return null;
end $$;
create trigger an_administrator_stays after update on role_holding
    for each row when (old.role = 'functional_admin') execute function keep_an_administrator();
create trigger an_active_administrator_stays after update on person
    for each row when (old.active and not new.active) execute function keep_an_administrator();

-- The same absence twice is a double click.
create unique index substitution_once on substitution (absent_id, substitute_id, from_day, until_day, roles);

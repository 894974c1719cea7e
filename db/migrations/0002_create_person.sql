-- Who acts: people, the roles they hold and for how long, who stands in, who may sign, who is signed in.

create table person (
    id            bigint generated always as identity primary key,
    name          text not null constraint person_name_filled check (btrim(name) <> ''),
    email         text not null,
    password_hash text,                                 -- argon2id; null when the account cannot sign in by password
    active        boolean not null default true,
    demo          boolean not null default false,
    preferences   jsonb not null default '{}'
);
create unique index person_email_once on person (lower(email));

create table role_holding (
    id              bigint generated always as identity primary key,
    person_id       bigint not null references person (id),
    role            text not null references role (id),
    organisation_id bigint not null references organisation (id),
    ceiling         smallint not null check (ceiling between -1 and 3),
    from_day        date not null,
    until_day       date,                               -- last day; null while open
    constraint role_period_in_order check (until_day is null or until_day >= from_day)
);
create unique index role_held_once_from_a_day on role_holding (person_id, role, organisation_id, from_day);
create index role_holding_by_organisation on role_holding (organisation_id, role);

-- HANDBOOK 4.3: private partners never above V1, and no ceiling above what the role has.
create function keep_ceiling_of_role() returns trigger language plpgsql as $$
begin
    if new.ceiling > (select least(r.ceiling, o.ceiling) from role r, organisation o
                      where r.id = new.role and o.id = new.organisation_id) then
        raise exception 'new row violates check constraint "role_holding_within_ceiling"'
            using errcode = 'check_violation', constraint = 'role_holding_within_ceiling';
    end if;
    return new;
end $$;
create trigger role_holding_within_ceiling before insert or update on role_holding
    for each row execute function keep_ceiling_of_role();

create table substitution (
    id            bigint generated always as identity primary key,
    absent_id     bigint not null references person (id),
    substitute_id bigint not null references person (id),
    roles         text[] not null constraint substitution_names_a_role check (cardinality(roles) > 0),
    from_day      date not null,
    until_day     date not null,
    constraint substitute_is_somebody_else check (absent_id <> substitute_id),
    constraint substitution_period_in_order check (until_day >= from_day)
);
create index substitution_by_substitute on substitution (substitute_id, until_day);

-- Who may sign what, up to which amount (Awb 10:3 ff). Amounts in cents; null is no ceiling.
create table mandate (
    id              bigint generated always as identity primary key,
    organ           text not null,
    role            text not null references role (id),
    person_id       bigint references person (id),      -- null: whoever holds the role
    organisation_id bigint not null references organisation (id),
    decision        text not null,
    most_cents      bigint constraint mandate_amount_not_negative check (most_cents >= 0),
    from_day        date not null,
    until_day       date,
    constraint mandate_period_in_order check (until_day is null or until_day >= from_day)
);

create table session (
    token_hash  bytea primary key,                      -- SHA-256 of the cookie; the cookie itself is never kept
    person_id   bigint not null references person (id),
    csrf        text not null,
    created_at  timestamptz not null default now(),
    last_seen   timestamptz not null default now(),
    expires_at  timestamptz not null,
    revoked_at  timestamptz
);
create index session_by_person on session (person_id);
create index session_by_expiry on session (expires_at);

create table sign_in_attempt (
    id        bigint generated always as identity primary key,
    subject   bytea not null,                           -- SHA-256 of the account or the address that tried
    at        timestamptz not null default now(),
    succeeded boolean not null
);
create index sign_in_attempt_recent on sign_in_attempt (subject, at desc);

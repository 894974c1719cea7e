-- What lets somebody read V3, or sign in as who reads it, is given by two administrators: one asks, another confirms
-- (HANDBOOK 4.3). A role or a password that an administrator gave says when, so that whoever confirms is nobody's
-- invention of yesterday.

create table access_request (
    id              bigint generated always as identity primary key,
    kind            text not null constraint access_request_kind_known check (kind in ('password', 'role')),
    person_id       bigint not null references person (id),
    asked_by        bigint not null references person (id),
    asked_at        timestamptz not null default now(),
    password_hash   text,                               -- argon2id; gone as soon as the request is settled
    role            text references role (id),
    organisation_id bigint references organisation (id),
    ceiling         smallint,
    from_day        date,
    until_day       date,
    outcome         text constraint access_request_outcome_known check (outcome in ('given', 'refused', 'withdrawn')),
    settled_by      bigint references person (id),
    settled_at      timestamptz,
    constraint access_request_settled_whole check (
        (outcome is null) = (settled_by is null) and (outcome is null) = (settled_at is null)),
    constraint access_request_names_a_role check (
        (kind = 'role') = (role is not null and organisation_id is not null and ceiling is not null and from_day is not null)),
    constraint access_request_keeps_no_password check (
        (password_hash is not null) = (kind = 'password' and outcome is null)),
    constraint access_given_by_two check (
        outcome is distinct from 'given' or (settled_by <> asked_by and settled_by <> person_id)),
    constraint access_withdrawn_by_who_asked check (outcome is distinct from 'withdrawn' or settled_by = asked_by)
);
create unique index access_request_open_once
    on access_request (person_id, kind, coalesce(role, ''), coalesce(organisation_id, 0)) where outcome is null;
create trigger role_request_within_ceiling before insert on access_request
    for each row when (new.kind = 'role') execute function keep_ceiling_of_role();
alter table access_request enable row level security;

alter table person add column password_given_at timestamptz;        -- by an administrator; null: never
alter table role_holding add column given_at timestamptz             -- by an administrator; null: with the installation
    default case when nullif(current_setting('bolwerk.person', true), '') is not null then now() end;

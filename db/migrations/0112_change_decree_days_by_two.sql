-- A day that a decree puts on a par with a holiday moves the last day of every term that runs (Atw art. 3): one administrator
-- proposes to add or take away such a day, another confirms. What comes with the installation is put there by the program.
create table decree_day_request (
    id         bigint generated always as identity primary key,
    is_added   boolean not null,                        -- otherwise the day is taken away
    day        date not null,
    name       text not null constraint decree_day_request_name_filled check (btrim(name) <> ''),
    source     text not null constraint decree_day_request_names_a_decree check (source like 'KB%'),
    asked_by   bigint not null references person (id),
    asked_at   timestamptz not null default now(),
    outcome    text constraint decree_day_request_outcome_known check (outcome in ('done', 'refused', 'withdrawn')),
    settled_by bigint references person (id),
    settled_at timestamptz,
    constraint decree_day_request_settled_whole check (
        (outcome is null) = (settled_by is null) and (outcome is null) = (settled_at is null)),
    constraint decree_day_changed_by_two check (outcome <> 'done' or settled_by <> asked_by)
);
create unique index decree_day_request_open_once on decree_day_request (day) where outcome is null;
alter table decree_day_request enable row level security;

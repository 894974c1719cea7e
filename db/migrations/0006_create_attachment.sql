-- Files with a case, and what people and organisations set for themselves.

create table attachment (
    id           bigint generated always as identity primary key,
    case_id      bigint not null references case_file (id),
    name         text not null constraint attachment_name_is_plain check (
                     name <> '' and length(name) <= 200 and name !~ '[/\\[:cntrl:]]' and name not in ('.', '..')),
    content_type text not null,
    size         bigint not null constraint attachment_not_empty check (size > 0),
    sha256       bytea not null,
    bytes        bytea not null,
    uploaded_by  bigint not null references person (id),
    uploaded_at  timestamptz not null default now(),
    compartment  smallint not null check (compartment between 0 and 3),
    scanned      text not null default 'waiting'
                     constraint attachment_scan_known check (scanned in ('waiting', 'clean', 'infected', 'not_scanned')),
    removed_at   timestamptz
);
alter table attachment alter column bytes set storage external;
create index attachment_by_case on attachment (case_id, id);

create table saved_view (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references person (id),
    page       text not null,
    name       text not null constraint saved_view_named check (btrim(name) <> ''),
    parameters jsonb not null,
    constraint saved_view_once unique (person_id, page, name)
);

-- What an organisation set for a workflow: terms and thresholds that no law fixes.
create table workflow_setting (
    workflow        text not null,
    organisation_id bigint references organisation (id),  -- null: for all
    name            text not null,
    value           jsonb not null
);
create unique index workflow_setting_once on workflow_setting (workflow, coalesce(organisation_id, 0), name);

alter table attachment enable row level security;
alter table saved_view enable row level security;
alter table workflow_setting enable row level security;

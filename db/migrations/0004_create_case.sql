-- Cases and what happened to them. Events are the truth; case_file is their sum.

create table case_number (
    prefix text not null,
    year   integer not null,
    last   bigint not null,
    primary key (prefix, year)
);

create table case_file (
    id                 bigint generated always as identity primary key,
    number             text not null constraint case_number_once unique,
    workflow           text not null,
    definition_version integer not null,
    version            bigint not null,
    state              text not null,
    title              text not null,
    compartment        smallint not null constraint case_compartment_known check (compartment between 0 and 3),
    organisation_id    bigint not null references organisation (id),
    municipality       text references municipality (code),
    park_id            bigint references park (id),
    assignee_id        bigint references person (id),
    due                date,                            -- earliest deadline that runs
    paused             boolean not null default false,
    closed             boolean not null default false,
    opened_at          timestamptz not null,
    changed_at         timestamptz not null,
    exclusive_key      text,                            -- what only one open case may hold
    document           jsonb not null,                  -- the case as the engine writes it
    last_hash          bytea not null,
    search             tsvector not null default ''
) with (fillfactor = 85);
create unique index one_active_case_per_key on case_file (exclusive_key) where exclusive_key is not null and not closed;
create index case_file_by_park on case_file (park_id, workflow) where park_id is not null;
create index case_file_by_changed on case_file (changed_at desc);
create index case_file_by_municipality on case_file (municipality, workflow, state);
create index case_file_by_text on case_file using gin (search);

create table case_event (
    case_id       bigint not null references case_file (id),
    sequence      bigint not null constraint event_sequence_starts_at_one check (sequence >= 1),
    action        text not null,
    person_id     bigint references person (id),        -- null: Bolwerk itself
    on_behalf_of  bigint references person (id),
    at            timestamptz not null,
    payload       jsonb not null,                       -- the event as the engine writes it
    previous_hash bytea not null,
    hash          bytea not null,
    primary key (case_id, sequence)
);

-- History is added to, never changed: not by the application, and not by the owner of the tables either.
create function refuse_to_change_history() returns trigger language plpgsql as $$
begin
    raise exception 'violates check constraint "case_event_append_only"'
        using errcode = 'check_violation', constraint = 'case_event_append_only';
end $$;
create trigger case_event_append_only before update or delete on case_event
    for each row execute function refuse_to_change_history();
create trigger case_event_no_truncate before truncate on case_event
    for each statement execute function refuse_to_change_history();

-- Which organisations may read a case, and why. `pass` is the pair (organisation, compartment) as one number, so that a
-- person's passes are one indexed list. Organisation 0 stands for everybody and occurs with V0 only.
create table case_reader (
    case_id         bigint not null references case_file (id),
    organisation_id bigint not null,
    compartment     smallint not null,
    because         text not null check (because in ('owner', 'party', 'advice', 'linked', 'area', 'everybody')),
    changed_at      timestamptz not null,
    pass            bigint not null generated always as (organisation_id * 4 + compartment) stored,
    primary key (case_id, organisation_id),
    constraint everybody_reads_only_what_is_public check (organisation_id <> 0 or compartment = 0)
) with (fillfactor = 85);
create index case_reader_recent on case_reader (pass, changed_at desc, case_id desc);

create table case_link (
    from_id  bigint not null references case_file (id),
    relation text not null,
    to_id    bigint not null references case_file (id),
    primary key (from_id, relation, to_id),
    constraint case_is_not_linked_to_itself check (from_id <> to_id)
);
create index case_link_back on case_link (to_id, relation);

alter table case_number enable row level security;
alter table case_file enable row level security;
alter table case_event enable row level security;
alter table case_reader enable row level security;
alter table case_link enable row level security;

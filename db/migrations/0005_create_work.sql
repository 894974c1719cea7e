-- What cases set in motion: deadlines, timers, work that waits, messages, and what must be done outside.

create table deadline (
    case_id  bigint not null references case_file (id),
    name     text not null,
    label    text not null,
    last_day date not null,
    paused   boolean not null default false,
    primary key (case_id, name)
);
create index deadline_by_day on deadline (last_day);

create table alarm (
    id          bigint generated always as identity primary key,
    case_id     bigint not null references case_file (id),
    deadline    text not null,
    kind        text not null constraint alarm_kind_known check (kind in ('remind', 'escalate', 'fire')),
    day         date not null,                          -- due from the start of this day in Amsterdam
    detail      jsonb not null default '{}',            -- action to fire, role and text to tell
    attempts    integer not null default 0,
    taken_until timestamptz,
    done_at     timestamptz,
    incident    text,
    constraint alarm_once unique (case_id, deadline, kind, day)
);
create index alarm_waiting on alarm (day) where done_at is null and incident is null;

-- One row for each organisation and role that could take the next step.
create table task (
    id              bigint generated always as identity primary key,
    case_id         bigint not null references case_file (id),
    kind            text not null constraint task_kind_known check (kind in ('main', 'advice')),
    role            text not null default '',           -- empty: anybody of the organisation
    organisation_id bigint not null references organisation (id),
    desk            text not null generated always as (role || '@' || organisation_id::text) stored,
    person_id       bigint references person (id),      -- who claimed it, or whom it was given to
    label           text not null,
    due             date not null default 'infinity',   -- infinity sorts work without a deadline last
    paused          boolean not null default false,
    since           timestamptz not null,
    compartment     smallint not null,
    pass            bigint not null generated always as (organisation_id * 4 + compartment) stored
);
create index task_by_case on task (case_id);
create index task_by_desk on task (desk, due, id);
create index task_by_person on task (person_id, due, id) where person_id is not null;

create table notification (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references person (id),
    case_id    bigint references case_file (id),
    text       text not null,
    created_at timestamptz not null default now(),
    read_at    timestamptz
);
create index notification_by_person on notification (person_id, id desc);
create index notification_unread on notification (person_id) where read_at is null;

create table outbox (
    id          bigint generated always as identity primary key,
    kind        text not null,
    payload     jsonb not null,
    case_id     bigint references case_file (id),
    wanted_by   bigint,                                 -- sequence of the event that asked for it
    created_at  timestamptz not null default now(),
    attempts    integer not null default 0,
    next_try    timestamptz not null default now(),
    taken_until timestamptz,
    done_at     timestamptz,
    incident    text                                    -- why it was given up; never case content
);
create index outbox_waiting on outbox (next_try) where done_at is null and incident is null;
create index outbox_incidents on outbox (id) where incident is not null and done_at is null;

-- What makes a double click, a repeated form and a restarted worker harmless.
create table once_key (
    key       text primary key,
    person_id bigint not null,                          -- 0: Bolwerk itself
    at        timestamptz not null default now(),
    result    jsonb
);
create index once_key_by_age on once_key (at);

alter table deadline enable row level security;
alter table alarm enable row level security;
alter table task enable row level security;
alter table notification enable row level security;
alter table outbox enable row level security;
alter table once_key enable row level security;

-- Risk rounds (HANDBOOK 7): a matrix for each park and side, its answers apart from its progress, and who viewed what.
-- Everything here is V3: it is written by functions that look at who acts, and read through policies.

create table risk_matrix (
    id                    bigint generated always as identity primary key,
    case_id               bigint not null references case_file (id),   -- the round
    park_id               bigint not null references park (id),
    park_name             text not null,                -- as it was: the register may merge or split parks meanwhile
    municipality          text not null references municipality (code),
    side                  text not null constraint risk_matrix_side_known check (side in ('municipality', 'police')),
    organisation_id       bigint not null references organisation (id),
    other_organisation_id bigint not null references organisation (id),
    state                 text not null default 'not_started' constraint risk_matrix_state_known
                              check (state in ('not_started', 'begun', 'submitted', 'returned')),
    version               bigint not null default 1,
    begun_at              timestamptz,
    submitted_at          timestamptz,
    submitted_by          bigint references person (id),
    returned_because      text,
    pass                  bigint not null generated always as (organisation_id * 4 + 3) stored,
    other_pass            bigint not null generated always as (other_organisation_id * 4 + 3) stored,
    constraint risk_matrix_once unique (case_id, park_id, side),
    constraint risk_sides_are_two_organisations check (organisation_id <> other_organisation_id),
    constraint risk_matrix_submitted_by_somebody
        check (state <> 'submitted' or (submitted_at is not null and submitted_by is not null)),
    constraint risk_matrix_returned_with_reason
        check (state <> 'returned' or length(btrim(coalesce(returned_because, ''))) >= 10)
);
create index risk_matrix_by_organisation on risk_matrix (organisation_id, case_id);

-- What was answered: {code: {answer, source, why, by, version}}. Blind until both sides are in.
create table risk_answers (
    matrix_id bigint primary key references risk_matrix (id) on delete cascade,
    cells     jsonb not null default '{}',
    constraint risk_answer_known check (not jsonb_path_exists(cells, '$.* ? (!(@.answer like_regex "^[0-3?]?$"))')),
    constraint risk_source_known check (not jsonb_path_exists(cells, '$.* ? (!(@.source like_regex "^[ABC]?$"))'))
);

-- What happened to a matrix; added to, never changed.
create table risk_matrix_event (
    id        bigint generated always as identity primary key,
    matrix_id bigint not null references risk_matrix (id) on delete cascade,
    what      text not null constraint risk_matrix_event_known check (what in ('begun', 'submitted', 'returned')),
    because   text,
    person_id bigint not null references person (id),
    at        timestamptz not null default now()
);
create index risk_matrix_event_by_matrix on risk_matrix_event (matrix_id, id);

-- Every look at V2 and V3 (Wgs 1.8): who, what, why. Read by the privacy officer of the partnership.
create table view_log (
    id              bigint generated always as identity primary key,
    at              timestamptz not null default now(),
    person_id       bigint not null references person (id),
    case_id         bigint not null references case_file (id),
    compartment     smallint not null constraint view_log_confidential_only check (compartment in (2, 3)),
    what            text not null constraint view_log_what_filled check (btrim(what) <> ''),
    purpose         text not null constraint view_log_purpose_filled check (btrim(purpose) <> ''),
    request         text not null default ''            -- the id under which the server's log knows it
);
create index view_log_by_case on view_log (case_id, id desc);
create index view_log_by_person on view_log (person_id, id desc);

create function refuse_to_change_view_log() returns trigger language plpgsql as $$
begin
    raise exception 'violates check constraint "view_log_append_only"'
        using errcode = 'check_violation', constraint = 'view_log_append_only';
end $$;
create trigger view_log_append_only before update or delete on view_log
    for each row execute function refuse_to_change_view_log();
create trigger view_log_no_truncate before truncate on view_log
    for each statement execute function refuse_to_change_view_log();

-- Of a round and its analyses only the RIEC and the district team read along in the area; others when they take part.
insert into area_reader (compartment, kind, workflow)
select 3, kind, workflow from unnest(array['riec', 'dto']) kind, unnest(array['risk_round', 'risk_analysis']) workflow;

alter table risk_matrix enable row level security;
alter table risk_answers enable row level security;
alter table risk_matrix_event enable row level security;
alter table view_log enable row level security;

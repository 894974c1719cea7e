-- Allocation by tender (HANDBOOK 14.4): what each assessor found of an application, what they agreed on together, and
-- the ranking that follows. None of it changes once it is there.

create table assessment (
    id         bigint generated always as identity primary key,
    case_id    bigint not null references case_file (id),
    person_id  bigint not null references person (id),
    scores     jsonb not null constraint assessment_scores_filled check (jsonb_typeof(scores) = 'object' and scores <> '{}'),
    motivation text not null constraint assessment_motivated check (btrim(motivation) <> ''),
    at         timestamptz not null default now(),
    constraint assessed_once_by_a_person unique (case_id, person_id)
);

-- What two assessors agreed on: one proposes, another agrees.
create table tender_consensus (
    case_id     bigint primary key references case_file (id),
    scores      jsonb not null constraint consensus_scores_filled check (jsonb_typeof(scores) = 'object' and scores <> '{}'),
    motivation  text not null constraint consensus_motivated check (btrim(motivation) <> ''),
    proposed_by bigint not null references person (id),
    proposed_at timestamptz not null default now(),
    agreed_by   bigint references person (id),
    agreed_at   timestamptz,
    constraint consensus_of_two check (agreed_by <> proposed_by),
    constraint consensus_agreed_whole check ((agreed_by is null) = (agreed_at is null))
);

create table tender_ranking (
    budget_id bigint primary key references budget (id),
    places    jsonb not null,                           -- [{number, rank, points, granted_cents, because, motivation}]
    fixed_by  bigint not null references person (id),
    fixed_at  timestamptz not null default now()
);

create function refuse_to_change_assessment() returns trigger language plpgsql as $$
begin
    raise exception 'violates check constraint "assessment_stays"'
        using errcode = 'check_violation', constraint = 'assessment_stays';
end $$;
create trigger assessment_stays before update or delete on assessment
    for each row execute function refuse_to_change_assessment();
create trigger assessment_stays before update or delete on tender_ranking
    for each row execute function refuse_to_change_assessment();
create trigger assessment_stays before update or delete on tender_consensus
    for each row when (old.agreed_by is not null) execute function refuse_to_change_assessment();

alter table assessment enable row level security;
alter table tender_consensus enable row level security;
alter table tender_ranking enable row level security;

-- Progress reports for the stuurgroep (HANDBOOK 16.2): the figures of a report are taken once, on a chosen day, and stay.

create table progress_snapshot (
    id              bigint generated always as identity primary key,
    organisation_id bigint not null references organisation (id),   -- the stuurgroep whose area it is about
    reference_date  date not null,
    taken_at        timestamptz not null default now(),
    person_id       bigint references person (id),                  -- null: Bolwerk itself
    figures         jsonb not null,                                 -- for who reads V1
    public_figures  jsonb not null,                                 -- for everybody, once it is published
    hash            bytea not null,                                 -- of both, as text
    constraint snapshot_not_of_the_future check (reference_date <= (taken_at at time zone 'Europe/Amsterdam')::date),
    constraint snapshot_figures_are_named check (jsonb_typeof(figures) = 'object' and jsonb_typeof(public_figures) = 'object')
);
create index progress_snapshot_by_organisation on progress_snapshot (organisation_id, reference_date desc);

-- Which cases stand behind which figures: what one sees when one follows a figure.
create table progress_snapshot_case (
    snapshot_id bigint not null references progress_snapshot (id),
    case_id     bigint not null references case_file (id),
    state       text not null,                                      -- as it was on the reference date
    municipality text not null references municipality (code),
    measures    text[] not null constraint snapshot_case_counts_somewhere check (cardinality(measures) > 0),
    primary key (snapshot_id, case_id)
);

create function refuse_to_change_snapshot() returns trigger language plpgsql as $$
begin
    raise exception 'violates check constraint "progress_snapshot_stays"'
        using errcode = 'check_violation', constraint = 'progress_snapshot_stays';
end $$;
create trigger progress_snapshot_stays before update or delete on progress_snapshot
    for each row execute function refuse_to_change_snapshot();
create trigger progress_snapshot_stays before update or delete on progress_snapshot_case
    for each row execute function refuse_to_change_snapshot();
create trigger progress_snapshot_no_truncate before truncate on progress_snapshot
    for each statement execute function refuse_to_change_snapshot();
create trigger progress_snapshot_no_truncate before truncate on progress_snapshot_case
    for each statement execute function refuse_to_change_snapshot();

-- A snapshot belongs to one report; the report names it.
create unique index one_report_per_snapshot on case_file ((document #>> '{data,snapshot}')) where workflow = 'progress_report';

-- A report is about a whole area, and is read by who steers there; municipalities get it by publication or when asked.
insert into area_reader (compartment, kind, workflow)
select 1, kind, 'progress_report' from unnest(array['province', 'stuurgroep', 'dto']) kind;

alter table progress_snapshot enable row level security;
alter table progress_snapshot_case enable row level security;

-- How ready a park is for 2050 (HANDBOOK 16.3): a score for each theme with evidence and a day. Added to, never changed: the
-- newest day counts, what was said before stays.

create table park_score (
    id              bigint generated always as identity primary key,
    park_id         bigint not null references park (id),
    theme           text not null constraint park_score_theme_known
                        check (theme in ('economy', 'energy', 'climate', 'health', 'nature', 'safety')),
    score           smallint not null constraint park_score_from_0_to_4 check (score between 0 and 4),
    evidence        text not null constraint park_score_has_evidence check (length(btrim(evidence)) >= 10),
    measured_on     date not null,
    organisation_id bigint not null references organisation (id),
    person_id       bigint not null references person (id),
    noted_at        timestamptz not null default now(),
    once_key        text not null constraint park_score_once unique,
    constraint park_score_not_of_the_future check (measured_on <= (noted_at at time zone 'Europe/Amsterdam')::date)
);
create index park_score_by_park on park_score (park_id, theme, measured_on desc, id desc);

create function refuse_to_change_score() returns trigger language plpgsql as $$
begin
    raise exception 'violates check constraint "park_score_stays"'
        using errcode = 'check_violation', constraint = 'park_score_stays';
end $$;
create trigger park_score_stays before update or delete on park_score
    for each row execute function refuse_to_change_score();
create trigger park_score_no_truncate before truncate on park_score
    for each statement execute function refuse_to_change_score();

alter table park_score enable row level security;

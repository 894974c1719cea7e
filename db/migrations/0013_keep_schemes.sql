-- Subsidy schemes as data (HANDBOOK 14.2). Every version stays as it was; each holds from a day on.

create table scheme (
    id          text not null constraint scheme_id_form check (id ~ '^[a-z][a-z0-9_]{2,39}$'),
    version     integer not null check (version >= 1),
    from_day    date not null,
    name        text not null constraint scheme_name_filled check (btrim(name) <> ''),
    province    text not null,
    organ       text not null constraint scheme_organ_filled check (btrim(organ) <> ''),
    legal_basis text not null constraint scheme_legal_basis_filled check (btrim(legal_basis) <> ''),
    rules       jsonb not null,                         -- amounts in cents, terms in the unit that the name says
    made_by     bigint references person (id),          -- null: came with the program
    made_at     timestamptz not null default now(),
    primary key (id, version),
    constraint scheme_version_once_from_a_day unique (id, from_day),
    constraint scheme_not_for_the_past
        check (made_by is null or from_day >= (made_at at time zone 'Europe/Amsterdam')::date),
    constraint scheme_percentage_plausible check (coalesce((rules ->> 'percentage')::integer between 1 and 100, false)),
    constraint scheme_amounts_in_order
        check (coalesce(0 <= (rules ->> 'minimum_cents')::bigint
                        and (rules ->> 'minimum_cents')::bigint <= (rules ->> 'maximum_cents')::bigint, false)),
    constraint scheme_thresholds_in_order
        check (coalesce(0 <= (rules ->> 'direct_below_cents')::bigint
                        and (rules ->> 'direct_below_cents')::bigint <= (rules ->> 'costs_from_cents')::bigint, false)),
    constraint scheme_allocation_known check (coalesce(rules ->> 'allocation' in ('order', 'tender'), false)),
    constraint scheme_advance_plausible
        check (coalesce((rules ->> 'advance_percentage')::integer between 0 and 100, false)),
    constraint scheme_terms_plausible
        check (coalesce((rules ->> 'decision_weeks')::integer between 1 and 52
                        and (rules ->> 'repair_days')::integer between 1 and 90
                        and (rules ->> 'view_days')::integer between 1 and 90
                        and (rules ->> 'realise_years')::integer between 1 and 10
                        and jsonb_typeof(rules -> 'atw') = 'boolean', false)),
    constraint scheme_window_in_order
        check (coalesce((rules ->> 'open_from') <= (rules ->> 'open_until'), false)),
    constraint scheme_lists_are_lists
        check (coalesce(jsonb_array_length(rules -> 'applicants') > 0 and jsonb_array_length(rules -> 'activities') > 0
                        and jsonb_typeof(rules -> 'attachments') = 'array', false))
);

create function refuse_to_change_scheme() returns trigger language plpgsql as $$
begin
    raise exception 'violates check constraint "scheme_version_stays"'
        using errcode = 'check_violation', constraint = 'scheme_version_stays';
end $$;
create trigger scheme_version_stays before update or delete on scheme
    for each row execute function refuse_to_change_scheme();
create trigger scheme_no_truncate before truncate on scheme
    for each statement execute function refuse_to_change_scheme();

create function note_scheme() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into audit_entry (person_id, what, subject, after)
    values (new.made_by, 'scheme_changed', new.name, jsonb_build_object('version', new.version::text, 'from', new.from_day));
    return null;
end $$;
create trigger scheme_is_noted after insert on scheme
    for each row when (new.made_by is not null) execute function note_scheme();

-- What the signature under a decision says (Awb 10:10): "namens Gedeputeerde Staten van Gelderland, ...".
alter table mandate add signature_line text not null default '';

alter table scheme enable row level security;

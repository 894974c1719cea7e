-- Keeping and destroying (HANDBOOK 4.4): a rule for each kind of record, what holds it back, and lists that two people
-- approve. History is erased in one way only: a case that stands on an approved list, while that list is carried out.
-- What proves the chain of events stays.

create table retention_rule (
    id      integer generated always as identity primary key,
    record  text not null,                              -- a workflow, or another kind of record
    state   text not null default '',                   -- the end it came to; empty: any other
    field   text not null default '',                   -- only when this field of the case is like the pattern
    pattern text not null default '',
    keep    interval constraint retention_not_negative check (keep >= interval '0'),  -- null: for good
    setting text not null default '',                   -- an organisation may set another number of years under this name
    label   text not null,
    source  text not null,
    constraint retention_rule_once unique (record, state, field, pattern)
);
insert into retention_rule (record, state, field, pattern, keep, setting, label, source) values
    ('project_plan', 'embedded', '', '', null, '', 'Vastgesteld plan met externe werking', 'selectielijst 2020, 3.1.1'),
    ('project_plan', 'stopped', '', '', '5 years', '', 'Vastgesteld plan dat is gestopt', 'selectielijst 2020, 3.1'),
    ('project_plan', 'rejected', '', '', '5 years', '', 'Plan dat niet is vastgesteld', 'selectielijst 2020, 3.2'),
    ('intervention', 'closed', '', '', '5 years', '', 'Uitgevoerde interventie', 'selectielijst 2020, 12.1'),
    ('intervention', 'closed', 'type', 'H%', '10 years', '', 'Uitgevoerde handhaving', 'selectielijst 2020, 12.2'),
    ('intervention', '', '', '', '1 year', '', 'Interventie die niet doorging', 'selectielijst 2020, 12.3'),
    ('cooperation', '', '', '', null, '', 'Samenwerkingsovereenkomst', 'selectielijst 2020, 16.3.1'),
    ('kvo_b', '', '', '', null, '', 'Samenwerkingsovereenkomst voor het keurmerk', 'selectielijst 2020, 16.3.1'),
    ('kvo_b', 'stopped', '', '', '1 year', '', 'Traject dat is gestopt', 'selectielijst 2020, 16.4'),
    ('biz', 'ended', '', '', '10 years', '', 'Uitvoeringsovereenkomst', 'selectielijst 2020, 16.3'),
    ('biz', 'rejected', '', '', '5 years', '', 'Overeenkomst die niet doorging', 'selectielijst 2020, 16.2'),
    ('biz', 'stopped', '', '', '1 year', '', 'Traject dat is gestopt', 'selectielijst 2020, 16.4'),
    ('subsidy', 'closed', '', '', '5 years', 'keep_refused_years', 'Geweigerde subsidie', 'selectielijst 2020, 8.2'),
    ('subsidy', 'closed', 'outcome', 'granted', '7 years', 'keep_granted_years', 'Verleende subsidie', 'selectielijst 2020, 8.1.7'),
    ('subsidy', 'closed', 'outcome', 'partial', '7 years', 'keep_granted_years', 'Verleende subsidie', 'selectielijst 2020, 8.1.7'),
    ('subsidy', '', '', '', '1 year', 'keep_aborted_years', 'Aanvraag die niet doorging', 'selectielijst 2020, 8.4'),
    ('settlement', 'decided', '', '', '7 years', '', 'Vaststelling van een subsidie', 'selectielijst 2020, 8.1.7'),
    ('settlement', '', '', '', '1 year', '', 'Vaststelling die niet doorging', 'selectielijst 2020, 8.4'),
    ('subsidy_change', '', '', '', '7 years', '', 'Wijziging van een subsidie', 'selectielijst 2020, 8.1.7'),
    ('subsidy_change', 'withdrawn', '', '', '1 year', '', 'Wijziging die niet doorging', 'selectielijst 2020, 8.4'),
    ('withdrawal', 'decided', '', '', '10 years', '', 'Ingetrokken of verlaagde subsidie', 'selectielijst 2020, 8.3'),
    ('withdrawal', '', '', '', '1 year', '', 'Intrekking die niet doorging', 'selectielijst 2020, 8.4'),
    ('standstill', '', '', '', '7 years', '', 'Stilstand van een beslistermijn', 'selectielijst 2020, 8.1.7'),
    ('bibob', '', '', '', '5 years', '', 'Bibob-onderzoek', 'selectielijst 2020, 4.1.12'),
    ('bibob', 'no_reason', '', '', '1 year', '', 'Bibob-onderzoek zonder aanleiding', 'selectielijst 2020, 4.2'),
    ('default_notice', 'paid', '', '', '7 years', '', 'Betaalde dwangsom', 'selectielijst 2020, 18.1'),
    ('default_notice', '', '', '', '5 years', '', 'Ingebrekestelling zonder dwangsom', 'selectielijst 2020, 13.1'),
    ('default_notice', 'withdrawn', '', '', '1 year', '', 'Ingetrokken ingebrekestelling', 'selectielijst 2020, 13.2'),
    ('objection', 'irrevocable', '', '', '7 years', '', 'Bezwaar met gevolgen voor geld', 'selectielijst 2020, 13.1.1'),
    ('objection', 'irrevocable', 'outcome', 'inadmissible', '1 year', '', 'Bezwaar dat niet-ontvankelijk is', 'selectielijst 2020, 13.1.4'),
    ('objection', '', '', '', '1 year', '', 'Bezwaar dat niet doorging', 'selectielijst 2020, 13.2'),
    ('progress_report', '', '', '', '5 years', '', 'Voortgangsrapportage', 'selectielijst 2020, 20.1.5'),
    ('progress_report', 'withdrawn', '', '', '1 year', '', 'Rapportage die niet doorging', 'selectielijst 2020, 20.2'),
    ('risk_round', '', '', '', '5 years', '', 'Risicoronde', 'selectielijst 2020, 21.1; Wgs 1.8'),
    ('risk_round', 'withdrawn', '', '', '0 days', '', 'Risicoronde die niet doorging', 'Wgs 1.8'),
    ('risk_analysis', '', '', '', '5 years', '', 'Analyse van het RIEC', 'selectielijst 2020, 21.1; Wgs 1.8'),
    ('risk_analysis', 'withdrawn', '', '', '0 days', '', 'Analyse die niet doorging', 'Wgs 1.8; Bgs 1.16'),
    ('designation', '', '', '', '0 days', '', 'Handhavingsknelpunt', 'Wgs 1.8; Bgs 1.16'),
    ('park_record', '', '', '', '1 year', '', 'Wijziging van het terreinenregister', 'selectielijst 2020, 20.1.7'),
    ('destruction', '', '', '', null, '', 'Vernietigingslijst en verklaring', 'Archiefbesluit 1995, art. 8'),
    ('destruction', 'withdrawn', '', '', '1 year', '', 'Vernietigingslijst die niet doorging', 'selectielijst 2020, 4.2');

-- A case, or all cases of the organisation on a park, that may not be destroyed: objection, appeal, a request under the Woo.
create table legal_hold (
    id              bigint generated always as identity primary key,
    organisation_id bigint not null references organisation (id),
    case_id         bigint references case_file (id),
    park_id         bigint references park (id),
    because         text not null constraint legal_hold_has_reason check (length(btrim(because)) >= 10),
    set_by          bigint not null references person (id),
    set_at          timestamptz not null default now(),
    until_day       date,                               -- the last day; null until somebody lifts it
    lifted_by       bigint references person (id),
    lifted_at       timestamptz,
    lifted_because  text,
    constraint legal_hold_on_one_thing check (num_nonnulls(case_id, park_id) = 1),
    constraint legal_hold_lifted_with_reason
        check (lifted_at is null or (lifted_by is not null and length(btrim(coalesce(lifted_because, ''))) >= 10))
);
create index legal_hold_by_case on legal_hold (case_id) where lifted_at is null;
create index legal_hold_by_park on legal_hold (park_id) where lifted_at is null;

-- What stands on a list. It names the case by its number and says by which rule; nothing of its content.
create table destruction_item (
    list_id          bigint not null references case_file (id),
    case_id          bigint not null references case_file (id),
    organisation_id  bigint not null references organisation (id),
    number           text not null,
    record           text not null,
    rule             text not null,
    source           text not null,
    closed_on        date not null,
    due_on           date not null,
    files            integer not null default 0,        -- documents and files with it
    left_off_because text,
    left_off_by      bigint references person (id),     -- null: Bolwerk itself
    destroyed_at     timestamptz,
    last_hash        bytea,                             -- where its chain of events ended
    primary key (list_id, case_id),
    constraint destroyed_or_left_off check (num_nonnulls(left_off_because, destroyed_at) <= 1)
);
create unique index destroyed_once on destruction_item (case_id) where destroyed_at is not null;

-- Two people, whoever they stand in for; then the list may be carried out.
create table destruction_approval (
    list_id     bigint primary key references case_file (id),
    first_by    bigint not null references person (id),
    first_for   bigint references person (id),
    second_by   bigint references person (id),
    second_for  bigint references person (id),
    executed_at timestamptz,
    again_from  text,                                   -- carried out again after a backup was put back, from this register
    constraint destruction_by_two_people check (
        second_by is null or not (array[second_by, coalesce(second_for, second_by)] && array[first_by, coalesce(first_for, first_by)])),
    constraint destruction_approved_before_it_is_done check (executed_at is null or second_by is not null)
);

-- Only while a list that two people approved is carried out, and only what stands on it.
create function being_destroyed(of_case bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select from destruction_item i join destruction_approval a on a.list_id = i.list_id
                   where i.case_id = of_case and i.destroyed_at is null and i.left_off_because is null
                     and a.second_by is not null and a.executed_at is not null);
end $$;

-- What an event said can go, what its hash was made from stays: the hash of what it said.
alter table case_event add column payload_hash bytea, add column chain smallint not null default 1;
comment on column case_event.chain is '1: hash of (hash before, case, payload); 2: hash of (hash before, hash of (case, payload))';

create function payload_hash_of(of_case bigint, event jsonb) returns bytea language sql stable as $$
    select sha256(convert_to(of_case || '|' || event::text, 'UTF8'))
$$;

create or replace function refuse_to_change_history() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if being_destroyed(old.case_id) and new.payload = '{}' and new.payload_hash = payload_hash_of(old.case_id, old.payload)
            and row(new.case_id, new.sequence, new.at, new.previous_hash, new.hash, new.chain)
                is not distinct from row(old.case_id, old.sequence, old.at, old.previous_hash, old.hash, old.chain) then
            return new;
        end if;
    end if;
    raise exception 'violates check constraint "case_event_append_only"'
        using errcode = 'check_violation', constraint = 'case_event_append_only';
end $$;

create or replace function refuse_to_change_view_log() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if being_destroyed(old.case_id)
            and (to_jsonb(new) - '{what,purpose}'::text[]) is not distinct from (to_jsonb(old) - '{what,purpose}'::text[]) then
            return new;
        end if;
    end if;
    raise exception 'violates check constraint "view_log_append_only"'
        using errcode = 'check_violation', constraint = 'view_log_append_only';
end $$;

create or replace function keep_document() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if being_destroyed(old.case_id) then
            return old;
        end if;
    end if;
    if tg_op = 'DELETE' or old.made_at is not null
       and (to_jsonb(new) - '{published_on,published_by}'::text[]) is distinct from (to_jsonb(old) - '{published_on,published_by}'::text[])
       or old.published_on is not null and new.published_on is distinct from old.published_on then
        raise exception 'violates check constraint "document_stays"'
            using errcode = 'check_violation', constraint = 'document_stays';
    end if;
    return new;
end $$;

-- Assessments stand by a case; a ranking stands by a budget and stays.
create or replace function refuse_to_change_assessment() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_table_name <> 'tender_ranking' then
        if being_destroyed((to_jsonb(old) ->> 'case_id')::bigint) then
            return old;
        end if;
    end if;
    raise exception 'violates check constraint "assessment_stays"'
        using errcode = 'check_violation', constraint = 'assessment_stays';
end $$;

insert into role (id, label, kinds, ceiling) values ('archivist', 'archivaris', '{province,municipality,riec,dto}', 1);
-- Of a list only its own organisation reads that it is there.
insert into area_reader (compartment, kind, workflow) values (1, 'nobody', 'destruction');

alter table retention_rule enable row level security;
alter table legal_hold enable row level security;
alter table destruction_item enable row level security;
alter table destruction_approval enable row level security;

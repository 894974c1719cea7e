-- Indicators of risk on parks, in versions (HANDBOOK 8). A version that was put into use never changes.

create table indicator_set (
    version      integer primary key constraint indicator_set_version_positive check (version > 0),
    title        text not null constraint indicator_set_title_filled check (btrim(title) <> ''),
    explanation  text not null constraint indicator_set_explained check (length(btrim(explanation)) >= 20),
    made_by      bigint references person (id),          -- null: came with the program
    made_at      timestamptz not null default now(),
    in_use_since timestamptz                             -- null while it is being written
);
create unique index one_indicator_set_being_written on indicator_set ((true)) where in_use_since is null;

create table indicator_domain (
    set_version integer not null references indicator_set (version),
    code        text not null constraint indicator_domain_code_form check (code ~ '^[a-z]+$'),
    label       text not null,
    weight      smallint not null constraint indicator_domain_weight_plausible check (weight between 1 and 5),
    position    smallint not null,
    primary key (set_version, code)
);

create table indicator (
    set_version integer not null,
    code        text not null constraint indicator_code_form check (code ~ '^[A-Z][0-9]{1,2}$'),
    domain      text not null,
    position    smallint not null,
    kind        text not null constraint indicator_kind_known check (kind in ('vulnerability', 'suspicion', 'fact')),
    weight      smallint not null constraint indicator_weight_plausible check (weight between 1 and 5),
    wording     text not null,
    definition  text not null,
    source      text not null,
    owner       text not null,
    rationale   text not null,
    primary key (set_version, code),
    foreign key (set_version, domain) references indicator_domain (set_version, code),
    constraint indicator_explained check (length(wording) >= 10 and length(definition) >= 20 and length(rationale) >= 20
                                          and source <> '' and owner <> ''),
    -- Bgs 1.9, AVG 9: what may never be asked. The program says more; this is the line that nothing crosses.
    constraint indicator_not_forbidden check (
        wording || ' ' || definition !~* 'nationaliteit|herkomst|afkomst|geboorteland|etnic|migratieachtergrond|buitenlandse? kenteken|religie|geloof|levensovertuiging')
);

create function refuse_to_change_indicators() returns trigger language plpgsql as $$
declare
    touched integer := case when tg_op = 'DELETE' then old.set_version else new.set_version end;
begin
    if exists (select from indicator_set where version = touched and in_use_since is not null) then
        raise exception 'violates check constraint "indicator_set_in_use_stays"'
            using errcode = 'check_violation', constraint = 'indicator_set_in_use_stays';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger indicator_set_in_use_stays before insert or update or delete on indicator
    for each row execute function refuse_to_change_indicators();
create trigger indicator_set_in_use_stays before insert or update or delete on indicator_domain
    for each row execute function refuse_to_change_indicators();

create function refuse_to_change_indicator_set() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.in_use_since is not null then
        raise exception 'violates check constraint "indicator_set_in_use_stays"'
            using errcode = 'check_violation', constraint = 'indicator_set_in_use_stays';
    end if;
    return new;
end $$;
create trigger indicator_set_in_use_stays before update or delete on indicator_set
    for each row execute function refuse_to_change_indicator_set();

alter table indicator_set enable row level security;
alter table indicator_domain enable row level security;
alter table indicator enable row level security;

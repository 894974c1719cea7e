-- Business parks as IBIS knows them (HANDBOOK 5), and the lists and days that administrators keep.

create table park (
    id                  bigint generated always as identity primary key,
    rin                 text not null constraint park_rin_once unique,
    name                text not null constraint park_name_filled check (btrim(name) <> ''),
    municipality        text not null references municipality (code),
    other_municipalities text[] not null default '{}',  -- a park may lie across a border
    year                integer constraint park_year_plausible check (year between 1990 and 2100),
    type_raw            text,                           -- WLOC_TYPE as delivered; its meaning is not verified
    ha_bruto            numeric(10, 4) constraint park_bruto_not_negative check (ha_bruto >= 0),
    ha_netto            numeric(10, 4) constraint park_netto_not_negative check (ha_netto >= 0),
    ha_available        numeric(10, 4) constraint park_available_not_negative check (ha_available >= 0),
    location            point,                          -- longitude, latitude (WGS84)
    border              jsonb,                          -- GeoJSON geometry in WGS84
    fields              jsonb not null default '{}',    -- general, areas and the safety block, by name
    fictitious          boolean not null default false,
    changed_at          timestamptz not null default now(),
    constraint park_rin_form check (rin ~ '^[0-9]{2,9}$' or (fictitious and rin ~ '^F[0-9]{1,8}$')),
    constraint park_netto_within_bruto check (ha_netto <= ha_bruto),
    constraint park_fields_are_named check (jsonb_typeof(fields) = 'object'),
    constraint park_kvo_b_is_yes_or_no check (coalesce(jsonb_typeof(fields -> 'kvo_b'), 'null') in ('boolean', 'null')),
    constraint park_kvo_b_until_is_a_day check (
        fields ->> 'kvo_b_until' is null or fields ->> 'kvo_b_until' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
);
create index park_by_municipality on park (municipality, name);
create index park_by_other_municipality on park using gin (other_municipalities);

-- Lists that forms choose from, for example the interventions of HANDBOOK 11.1.
create table catalogue (
    list     text not null,
    code     text not null,
    label    text not null,
    category text not null default '',
    position integer not null default 0,
    active   boolean not null default true,
    primary key (list, code)
);

create table holiday (
    day    date primary key,
    name   text not null,
    source text not null                                -- the article or decree that makes it a free day
);

-- Registers have no case content; row-level security still says who may change them.
alter table municipality enable row level security;
alter table organisation enable row level security;
alter table organisation_area enable row level security;
alter table area_reader enable row level security;
alter table role enable row level security;
alter table person enable row level security;
alter table role_holding enable row level security;
alter table substitution enable row level security;
alter table mandate enable row level security;
alter table session enable row level security;
alter table sign_in_attempt enable row level security;
alter table park enable row level security;
alter table catalogue enable row level security;
alter table holiday enable row level security;

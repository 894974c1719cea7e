-- Who takes part, and the ground they cover. HANDBOOK 2.1.

create table municipality (
    code        text primary key constraint municipality_code_form check (code ~ '^GM[0-9]{4}$'),
    name        text not null,
    province    text not null,
    label_point point,                                  -- longitude, latitude of the name on a map
    border      jsonb,                                  -- GeoJSON geometry in WGS84
    successor   text references municipality (code),    -- set when the municipality was abolished
    constraint municipality_is_not_its_own_successor check (successor <> code)
);

-- Private partners never read above V1 (HANDBOOK 4.3): the ceiling follows from the kind.
create table organisation (
    id      bigint generated always as identity primary key,
    kind    text not null constraint organisation_kind_known check (kind in (
                'province', 'municipality', 'police', 'riec', 'dto', 'pvo', 'stuurgroep', 'environment_service',
                'safety_region', 'grid_operator', 'labour_inspectorate', 'tax_authority', 'prosecution',
                'business_association', 'park_management', 'biz', 'process_supervision', 'certification', 'other')),
    name    text not null constraint organisation_name_filled check (btrim(name) <> ''),
    active  boolean not null default true,
    private boolean not null generated always as (kind in (
                'business_association', 'park_management', 'biz', 'process_supervision', 'certification', 'other')) stored,
    ceiling smallint not null generated always as (case when kind in (
                'business_association', 'park_management', 'biz', 'process_supervision', 'certification', 'other')
                then 1 else 3 end) stored,
    constraint organisation_once unique (kind, name)
);

create table organisation_area (
    organisation_id bigint not null references organisation (id),
    municipality    text not null references municipality (code),
    primary key (organisation_id, municipality)
);
create index organisation_area_by_municipality on organisation_area (municipality, organisation_id);

-- Which kinds of organisation read the cases in their area without being a party. HANDBOOK 4.3.
create table area_reader (
    compartment smallint not null check (compartment between 0 and 3),
    kind        text not null,
    primary key (compartment, kind)
);

-- Roles of HANDBOOK 2.2: where they can be held and how far they may read; -1 is no case content at all.
create table role (
    id      text primary key constraint role_id_form check (id ~ '^[a-z_]+$'),
    label   text not null,
    kinds   text[] not null,
    ceiling smallint not null check (ceiling between -1 and 3)
);

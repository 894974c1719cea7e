-- Letters: their templates, what was made from them, and how an organisation presents itself on paper. HANDBOOK 14.8.

-- The lines below the name, as on an envelope.
alter table organisation add address text[] not null default '{}';

create table house_style (
    organisation_id   bigint primary key references organisation (id),
    organ             text not null constraint house_style_organ_filled check (btrim(organ) <> ''),
    sender            text[] not null,                  -- lines of the letterhead
    contact           text not null default '',         -- where a recipient can ask something
    objection_address text[] not null                   -- where an objection goes (Awb 6:4)
                          constraint house_style_takes_objections check (cardinality(objection_address) > 0),
    court             text not null default '',         -- where an appeal goes (Awb 8:7)
    colour            text not null default '#0e3a4a' constraint house_style_colour_form check (colour ~ '^#[0-9a-f]{6}$'),
    logo              bytea,
    logo_type         text constraint house_style_logo_kind check (logo_type in ('image/png', 'image/svg+xml')),
    changed_by        bigint references person (id),    -- null: came with the program
    changed_at        timestamptz not null default now(),
    constraint house_style_logo_whole check ((logo is null) = (logo_type is null)),
    constraint house_style_logo_small check (length(logo) <= 200000)
);

create table letter_template (
    id        bigint generated always as identity primary key,
    workflow  text not null,
    document  text not null,                            -- as the workflow's table names it
    version   integer not null check (version >= 1),
    decision  boolean not null,                         -- an objection or appeal is open against it
    title     text not null constraint letter_template_titled check (btrim(title) <> ''),
    body      text not null constraint letter_template_filled check (btrim(body) <> ''),
    whole     text not null,                            -- with partials and style in place: what letters are made from
    status    text not null constraint letter_template_status_known check (status in ('draft', 'in_use', 'withdrawn')),
    made_by   bigint references person (id),            -- null: came with the program
    made_at   timestamptz not null default now(),
    used_by   bigint references person (id),
    used_from timestamptz,
    constraint letter_template_version_once unique (workflow, document, version)
);
create unique index letter_template_one_in_use on letter_template (workflow, document) where status = 'in_use';
create unique index letter_template_one_draft on letter_template (workflow, document) where status = 'draft';

-- What letters were made from stays as it was.
create function keep_used_template() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.status <> 'draft'
       and (to_jsonb(new) - 'status') is distinct from (to_jsonb(old) - 'status') then
        raise exception 'violates check constraint "letter_template_in_use_stays"'
            using errcode = 'check_violation', constraint = 'letter_template_in_use_stays';
    end if;
    return new;
end $$;
create trigger letter_template_in_use_stays before update or delete on letter_template
    for each row execute function keep_used_template();

-- One row for each letter that an event asked for, from the moment of the event on; its text comes when it is made.
create table document (
    id           bigint generated always as identity primary key,
    case_id      bigint not null references case_file (id),
    event        bigint not null,                       -- sequence of the event that asked for it
    name         text not null,                         -- as the workflow's table names it
    number       text not null,                         -- "SUB-2026-0042-B3"
    version      integer not null default 1 check (version >= 1),
    compartment  smallint not null check (compartment between 0 and 3),
    decision     boolean not null,                      -- its addressee sees it from its publication on (Awb 3:41)
    wanted_at    timestamptz not null,
    dated        date not null,                         -- the day on the letter
    title        text not null default '',
    template_id  bigint references letter_template (id),
    data         jsonb,                                 -- what the template was filled with
    content_type text not null default 'application/pdf',
    bytes        bytea,
    sha256       bytea,
    made_at      timestamptz,
    adapted_by   bigint references person (id),         -- null: as Bolwerk made it
    published_on date,
    published_by text,                                  -- the channel
    constraint document_once unique (case_id, event, name, version),
    constraint document_number_once unique (number, version),
    constraint document_made_whole check (num_nonnulls(bytes, sha256, made_at) in (0, 3)),
    constraint document_published_after_it_was_made check (published_on is null or published_on >= dated)
);
alter table document alter column bytes set storage external;
create index document_by_case on document (case_id, id);

-- A letter that was made is evidence: only its publication is still written down, once.
create function keep_document() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.made_at is not null
       and (to_jsonb(new) - '{published_on,published_by}'::text[]) is distinct from (to_jsonb(old) - '{published_on,published_by}'::text[])
       or old.published_on is not null and new.published_on is distinct from old.published_on then
        raise exception 'violates check constraint "document_stays"'
            using errcode = 'check_violation', constraint = 'document_stays';
    end if;
    return new;
end $$;
create trigger document_stays before update or delete on document for each row execute function keep_document();

alter table house_style enable row level security;
alter table letter_template enable row level security;
alter table document enable row level security;

-- What an officer wrote in the place of the text of a letter, with the Word document that it comes from. Who signed a decision puts
-- another text in its place (Awb 10:3, HANDBOOK 2.2), and what leaves is a PDF/A that Bolwerk makes (HANDBOOK 14.8).
alter table document
    add column adapted_text  text,                      -- the part that differs, as HTML; the rest comes from the template
    add column source        bytea,                     -- the Word document that the text was taken from
    add column source_sha256 bytea,
    add column agreed_by     bigint references person (id),     -- who put it in its place; null: as Bolwerk made it
    add column replaced      boolean not null default false,    -- by a next version that was adapted
    add constraint document_adapted_whole
        check (num_nonnulls(adapted_by, adapted_text, source, source_sha256, agreed_by) in (0, 5)) not valid,
    add constraint document_leaves_as_pdf check (content_type = 'application/pdf') not valid;
alter table document alter column source set storage external;

-- A text that waits until who signed agrees. Nothing sends it, and it goes once it is in its place or another is.
create table letter_proposal (
    id            bigint generated always as identity primary key,
    case_id       bigint not null references case_file (id),
    document_id   bigint not null references document (id),     -- the version that it would replace
    compartment   smallint not null check (compartment between 0 and 3),
    adapted_text  text not null constraint letter_proposal_says_something check (btrim(adapted_text) <> ''),
    source        bytea not null,
    source_sha256 bytea not null,
    bytes         bytea not null,                               -- the PDF as it would be sent
    made_by       bigint not null references person (id),
    made_at       timestamptz not null default now(),
    shown_in      bigint,                                       -- the event that tells of it; null: it was not carried out
    constraint letter_proposal_once unique (document_id, source_sha256, made_by)
);
alter table letter_proposal alter column bytes set storage external, alter column source set storage external;
create index letter_proposal_by_case on letter_proposal (case_id);
alter table letter_proposal enable row level security;

-- A letter that was made is evidence: what still happens to it is that it is made known, replaced, or goes back with its step.
create or replace function keep_document() returns trigger language plpgsql as $$
declare
    noted constant text[] := '{published_on,published_by,published_in,withdrawn_in,kept_by,replaced}';
    undone boolean;
begin
    if tg_op = 'DELETE' then
        if being_destroyed(old.case_id) then
            return old;
        end if;
    else
        undone := exists (select from taken_back b where b.case_id = old.case_id
                             and b.sequence = case when new.withdrawn_in is null then old.published_in else old.event end);
    end if;
    if tg_op = 'DELETE'
       or old.made_at is not null and (to_jsonb(new) - noted) is distinct from (to_jsonb(old) - noted)
       or old.published_on is not null and new.published_on is distinct from old.published_on
          and not (undone and new.published_on is null and new.withdrawn_in is null)
       or new.withdrawn_in is distinct from old.withdrawn_in and not (undone and old.withdrawn_in is null)
       or new.replaced is distinct from old.replaced and (old.replaced or old.published_on is not null) then
        raise exception 'violates check constraint "document_stays"'
            using errcode = 'check_violation', constraint = 'document_stays';
    end if;
    return new;
end $$;

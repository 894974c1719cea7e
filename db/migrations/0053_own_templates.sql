-- An organisation may have its own text of a letter beside the one for all: its letters are made from that.
alter table letter_template add column organisation_id bigint references organisation (id);
alter table letter_template drop constraint letter_template_version_once;
drop index letter_template_one_in_use;
drop index letter_template_one_draft;
create unique index letter_template_version_once on letter_template (workflow, document, coalesce(organisation_id, 0), version);
create unique index letter_template_one_in_use on letter_template (workflow, document, coalesce(organisation_id, 0))
    where status = 'in_use';
create unique index letter_template_one_draft on letter_template (workflow, document, coalesce(organisation_id, 0))
    where status = 'draft';

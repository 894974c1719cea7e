-- What leaves the house (HANDBOOK 4.3): beside looks the log of views holds takings-out. The number of a taking-out stands
-- on the copy, so that a paper that is found leads back to whoever took it out.

alter table view_log
    add column organisation_id bigint references organisation (id),   -- whose case it was
    add column taken_as        text constraint view_log_taken_as_known
        check (taken_as in ('print', 'letter', 'word', 'file', 'dossier', 'list', 'matrix')),   -- null: only looked at
    add column taking_out      bigint,
    add constraint view_log_taken_out_has_number check ((taken_as is null) = (taking_out is null));

alter table view_log disable trigger view_log_append_only;
update view_log v set organisation_id = f.organisation_id from case_file f where f.id = v.case_id;
alter table view_log enable trigger view_log_append_only;
alter table view_log alter column organisation_id set not null;

create index view_log_by_owner on view_log (organisation_id, id desc);
create index view_log_taken_out on view_log (id desc) where taken_as is not null;
create index view_log_by_taking_out on view_log (taking_out) where taken_as is not null;

-- The officer of a municipality for data protection (AVG 37): watches over the log of her own organisation, reads no cases.
insert into role (id, label, kinds, ceiling) values
    ('privacy_officer', 'functionaris gegevensbescherming', '{municipality}', -1);

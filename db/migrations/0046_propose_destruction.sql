-- When Bolwerk last looked for what an archive must destroy: once a day, whichever process comes first.

create table destruction_watch (
    organisation_id bigint primary key references organisation (id),
    looked_on       date not null
);
alter table destruction_watch enable row level security;

-- What is closed, by whose archive it is in: lists of what is destroyed walk it, and nobody else.
create index closed_case_by_archive on case_file (organisation_id, workflow, opened_at) where closed;

-- The log of views says more, and stays to be found (Wgs 1.8): titles that were seen in a list, and looks at what was destroyed,
-- for the privacy officer who watched over the case while it was there.

alter table view_log
    add column listed_on date,                          -- the day on which the title was seen in a list; null: another look
    drop constraint view_log_taken_as_known,
    add constraint view_log_taken_as_known
        check (taken_as in ('print', 'letter', 'word', 'file', 'dossier', 'list', 'matrix', 'log')),
    add constraint view_log_listed_or_taken check (listed_on is null or taken_as is null);
create unique index view_log_listed_once on view_log (person_id, case_id, listed_on) where listed_on is not null;
create index view_log_listed on view_log (id desc) where listed_on is not null;

-- Which RIEC read a case that was destroyed: its privacy officer still watches over the looks at it.
create table log_watcher (
    case_id         bigint not null references case_file (id),
    organisation_id bigint not null references organisation (id),
    primary key (case_id, organisation_id)
);
alter table log_watcher enable row level security;
insert into log_watcher (case_id, organisation_id)
select distinct f.id, o.id
from case_file f join organisation o on o.kind = 'riec'
where f.workflow = 'destroyed' and exists (select from view_log v where v.case_id = f.id and v.compartment = 3)
  and (o.id = f.organisation_id
       or exists (select from organisation_area mine join organisation_area its using (municipality)
                  where mine.organisation_id = o.id and its.organisation_id = f.organisation_id));

-- Work in the order in which people read it, and cases by what the list filters on.

alter table task add column still boolean not null
    generated always as (paused and due = date 'infinity') stored;  -- nothing runs: the clock stands still
drop index task_by_desk;
drop index task_by_person;
create index task_by_desk on task (desk, still, due, id);
create index task_for_anybody on task (desk, still, due, id) where person_id is null;
create index task_by_person on task (person_id, still, due, id) where person_id is not null;

create index case_file_by_assignee on case_file (assignee_id, changed_at desc) where assignee_id is not null and not closed;
create index case_file_that_waits on case_file (organisation_id, changed_at desc) where paused and not closed;
create index case_file_by_state on case_file (workflow, state, changed_at desc, id desc);

-- Who reads a case, and whom a task waits for, may be one person of an organisation instead of everybody there who is cleared: from V2
-- on advice that is asked of a person is asked of nobody else (HANDBOOK 4.3). 0 stands for everybody. The pass of one person, as
-- `pass_of` in policies/1_who_acts.sql, is no number that an organisation has.

drop policy if exists "a reader within the ceiling" on case_reader;
drop policy if exists "the organisation that is asked" on task;

alter table case_reader drop column pass;
alter table case_reader add column person_id bigint not null default 0;
alter table case_reader add column pass bigint not null
    generated always as (((person_id << 24) + organisation_id) * 4 + compartment) stored;
alter table case_reader drop constraint case_reader_pkey, add primary key (case_id, organisation_id, person_id);
create index case_reader_recent on case_reader (pass, changed_at desc, case_id desc);

alter table task drop column pass;
alter table task add column reader_id bigint not null default 0;
alter table task add column pass bigint not null
    generated always as (((reader_id << 24) + organisation_id) * 4 + compartment) stored;
create index task_for_anybody on task (desk, still, due, id) include (pass, kind, case_id) where person_id is null;

-- What was asked of one person before: nobody else of that organisation reads on by it. Of V3 whoever takes part is asked, and reads
-- no longer than that.
with asked as (
    select f.id, (a ->> 'organisation')::bigint as organisation_id, (a ->> 'person')::bigint as person_id
    from case_file f cross join jsonb_array_elements(f.document -> 'advice') a where f.compartment = 2),
gone as (
    delete from case_reader r where r.because = 'advice' and (r.compartment = 3 or r.compartment = 2 and 0 < all (
        select coalesce(a.person_id, 0) from asked a where a.id = r.case_id and a.organisation_id = r.organisation_id))
    returning r.case_id, r.organisation_id, r.compartment, r.changed_at)
insert into case_reader (case_id, organisation_id, person_id, compartment, because, changed_at)
select distinct g.case_id, g.organisation_id, a.person_id, g.compartment, 'advice', g.changed_at
from gone g join asked a on a.id = g.case_id and a.organisation_id = g.organisation_id;
update task t set reader_id = t.person_id from case_reader r
where t.kind = 'advice' and r.case_id = t.case_id and r.organisation_id = t.organisation_id and r.person_id = t.person_id;

-- Those passes stand in what is kept of everybody from now on.
update standing_edition set edition = edition + 1;

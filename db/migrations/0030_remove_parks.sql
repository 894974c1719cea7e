-- The record of a park has a course of its own (HANDBOOK 5.2): a change of the municipality is definitive only by the
-- province, and a park that leaves the register is kept.

alter table park add column removed boolean not null default false;

-- A change that waits is read by the municipality and its province alone: the register itself is for everybody.
insert into area_reader (compartment, kind, workflow) values (1, 'province', 'park_record');

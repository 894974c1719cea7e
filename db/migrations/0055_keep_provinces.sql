-- The provinces one serves are worked out with the rest of the standing: a page of subsidies asked for them nine times.

truncate standing;
alter table standing add column provinces text[] not null;
drop function if exists frame_of(bigint, bigint[]);

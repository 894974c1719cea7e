-- What a calendar calls its entries, and which meetings it asks for.

-- The number of a case and the name of a term could be guessed from the name of an entry, that of a case of V3 too
-- (HANDBOOK 4.3): each calendar mixes a key of its own into it, which stays when its address is replaced.
alter table calendar_feed add column uid_key uuid not null default gen_random_uuid();

-- A meeting that was called off stays in the calendar for a while: as cancelled.
drop index meeting_by_organisation;
create index meeting_by_organisation on case_file (organisation_id) where workflow = 'meeting';

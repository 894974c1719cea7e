-- A session is named by a number where its person ends it; its token is known to the browser alone.
alter table session add column id bigint generated always as identity constraint session_number_once unique;

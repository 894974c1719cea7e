-- A rule does not work before it was published (Bekendmakingswet): of each version that somebody keeps it is known when and where that
-- was. Versions of before say nothing of it.

alter table scheme add column published_on date, add column published_in text;
alter table scheme add constraint scheme_published_before_it_works check (published_on <= from_day);
alter table scheme add constraint scheme_published_somewhere check (published_on is null or btrim(published_in) <> '');

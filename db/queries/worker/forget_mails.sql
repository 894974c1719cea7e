-- as: system
-- writes
-- That it was sent is known for a year, as long as its link to stop may be used.
with gone as (select id from mail where done_at < now() - interval '400 days'),
lines as (delete from digest_line l using gone where l.mail_id = gone.id returning 1),
mails as (delete from mail m using gone where m.id = gone.id returning 1)
select json_build_object('forgotten', (select count(*) from mails))

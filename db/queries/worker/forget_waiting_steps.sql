-- as: system
-- writes
-- What a case was before a step counts until its letter went; a day later nobody asks any more why it is too late.
with gone as (delete from waiting_step where until < now() - interval '1 day' and readers is null returning 1)
select json_build_object('forgotten', (select count(*) from gone))

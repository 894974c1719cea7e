-- as: system
-- writes
-- Messages that belong to no case, after their term. Those of a case go with it; what was mailed or must be posted stays
-- until its mail is forgotten.
with gone as (
    delete from notification n
    where n.case_id is null and n.created_at < now() - (select r.keep from retention_rule r where r.record = 'notification')
      and not exists (select from mail m where m.notification_id = n.id)
      and not exists (select from post_item p where p.notification_id = n.id)
    returning 1)
select json_build_object('forgotten', (select count(*) from gone))

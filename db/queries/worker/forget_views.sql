-- as: system
-- writes
-- What the log of views has kept for its whole term, unless its case is held.
with gone as (
    delete from view_log v
    where v.at < now() - (select r.keep from retention_rule r where r.record = 'view_log') and view_is_over(v)
    returning 1)
select json_build_object('forgotten', (select count(*) from gone))

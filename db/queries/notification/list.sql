-- as: person
-- plan: custom
-- Newest first, before an id; one more than a page shows. What is about a case that one may no longer read is not there.
with mine as (
    select n.id, n.text, n.created_at, n.read_at is not null as read, coalesce(c.number, '') as number
    from notification n left join case_file c on c.id = n.case_id
    where n.person_id = acting_person() and (n.case_id is null or c.id is not null)
      and n.id < coalesce(cast(:before as bigint), 9223372036854775807)
      and (not cast(:only_unread as boolean) or n.read_at is null)
    order by n.id desc limit 31)
select json_build_object(
    'unread', (select count(*) from (
        select from notification n left join case_file c on c.id = n.case_id
        where n.person_id = acting_person() and n.read_at is null and (n.case_id is null or c.id is not null) limit 100) few),
    'notifications', (select coalesce(json_agg(mine order by id desc), '[]') from mine))

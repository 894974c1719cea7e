-- as: person
-- plan: custom
-- Newest first, before an id, perhaps of one kind; one more than a page shows.
with mine as (
    select n.id, n.text, n.kind, n.created_at, n.read_at is not null as read, coalesce(c.number, '') as number, c.compartment as level,
           coalesce(c.title, '') as title, coalesce(p.name, '') as park
    from notification n left join case_file c on c.id = n.case_id left join park p on p.id = c.park_id
    where n.person_id = acting_person()
      and n.id < coalesce(cast(:before as bigint), 9223372036854775807)
      and (not cast(:only_unread as boolean) or n.read_at is null)
      and (cast(:kind as text) is null or n.kind = :kind)
    order by n.id desc limit 31)
select json_build_object(
    'unread', (select count(*) from (
        select from notification n where n.person_id = acting_person() and n.read_at is null limit 100) few),
    'kinds', (select json_agg(json_build_object('value', k.id, 'label', k.label) order by k.rank) from message_kind k),
    'notifications', (select coalesce(json_agg(mine order by id desc), '[]') from mine))

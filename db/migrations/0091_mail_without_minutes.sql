-- Who reports without an account leaves the hour and no minute (HANDBOOK 13): neither the mail about it nor the line of a
-- digest tells more than the case does, and the mail goes out at the next full hour.

create or replace function route_messages() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    service mail_service;
begin
    delete from notification n using told t, message_choice c
    where n.id = t.id and c.person_id = t.person_id and c.kind = t.kind and c.choice = 'off';
    perform post_official(array(select t.id from told t join message_kind k on k.id = t.kind and k.demanded));
    select s.* into service from mail_service s where s.on_since is not null;
    if not found then
        return null;
    end if;
    with chosen as (
        select t.id, t.person_id, t.case_id, t.kind, k.demanded, coalesce(c.choice, k.standard) as choice,
               (select f.opened_at from case_file f where f.id = t.case_id and f.workflow = 'signal' and f.opened_at = t.created_at
                   and f.document -> 'data' ->> 'channel' = 'public') as hour,
               (select count(*) from mail m where m.person_id = t.person_id and m.created_at > now() - interval '1 hour')
                   + row_number() over (partition by t.person_id order by t.id) > service.most_an_hour as too_many
        from told t join message_kind k on k.id = t.kind
        left join message_choice c on c.person_id = t.person_id and c.kind = t.kind
        where t.created_at > now() - interval '1 day' and not is_undeliverable(t.person_id)),
    lines as (
        insert into digest_line (notification_id, person_id, rhythm, added_at)
        select id, person_id, case when choice = 'weekly' then 'weekly' else 'daily' end, coalesce(hour, now()) from chosen
        where choice in ('daily', 'weekly') or choice = 'now' and too_many and not demanded)
    insert into mail (person_id, kind, case_id, notification_id, created_at, next_try)
    select person_id, kind, case_id, id, coalesce(hour, now()), coalesce(hour + interval '1 hour', now())
    from chosen where choice = 'now' and (demanded or not too_many);
    return null;
end $$;

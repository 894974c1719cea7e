-- Whether an organisation wants letters of the authority in the portal: said expressly, for each kind of letter, on a day, and
-- taken back as easily (Awb 2:8). Whoever never said so gets them on paper.

create table letter_kind (
    id        text primary key,
    label     text not null,                            -- as it stands behind "Wij willen ... in Bolwerk"
    workflows text[] not null,                          -- whose letters these are
    rank      smallint not null constraint letter_kind_has_its_own_place unique
);
insert into letter_kind (id, label, workflows, rank) values
    ('subsidy', 'besluiten en brieven over subsidie',
     '{subsidy,subsidy_change,settlement,withdrawal,recovery,standstill,bibob,aid_registration}', 1),
    ('objection', 'besluiten en brieven over bezwaar en ingebrekestelling', '{objection,default_notice}', 2);

create table portal_consent (
    id              bigint generated always as identity primary key,
    organisation_id bigint not null references organisation (id),
    kind            text not null references letter_kind (id),
    given_by        bigint not null references person (id),
    given_at        timestamptz not null default now(),
    ended_by        bigint references person (id),
    ended_at        timestamptz,
    constraint portal_consent_ends_after_it_began check (ended_at >= given_at),
    constraint portal_consent_ended_by_somebody check ((ended_by is null) = (ended_at is null))
);
create unique index portal_consent_once on portal_consent (organisation_id, kind) where ended_at is null;

-- What was said stays said: that it ended is written down once.
create function keep_portal_consent() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.ended_at is not null
       or (to_jsonb(new) - '{ended_at,ended_by}'::text[]) is distinct from (to_jsonb(old) - '{ended_at,ended_by}'::text[]) then
        raise exception 'violates check constraint "portal_consent_stays"'
            using errcode = 'check_violation', constraint = 'portal_consent_stays';
    end if;
    return new;
end $$;
create trigger portal_consent_stays before update or delete on portal_consent
    for each row execute function keep_portal_consent();

alter table letter_kind enable row level security;
alter table portal_consent enable row level security;

-- Whether letters of the workflow reach the organisation in the portal; null where nobody has to say so.
create function takes_in_portal(of_organisation bigint, of_workflow text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return (select exists (select from portal_consent c
                           where c.organisation_id = of_organisation and c.kind = k.id and c.ended_at is null)
            from letter_kind k where of_workflow = any (k.workflows));
end $$;

alter table post_item drop constraint post_reason_known;
alter table post_item add constraint post_reason_known check (because in ('wanted', 'undeliverable', 'no_consent'));

-- Official word that must go on paper: to everybody who chose the post or whose e-mail came back, and else to one person of
-- each addressee that never said it wants such letters in the portal.
create function post_official(told bigint[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into post_item (case_id, person_id, notification_id, because)
    select n.case_id, n.person_id, n.id, case when c.choice = 'post' then 'wanted' else 'undeliverable' end
    from notification n join message_kind k on k.id = n.kind and k.demanded
    left join message_choice c on c.person_id = n.person_id and c.kind = n.kind
    where n.id = any (told) and n.case_id is not null and (c.choice = 'post' or is_undeliverable(n.person_id));
    insert into post_item (case_id, person_id, notification_id, because)
    select distinct on (n.case_id, n.text, r.organisation_id) n.case_id, n.person_id, n.id, 'no_consent'
    from notification n join message_kind k on k.id = n.kind and k.demanded
    join case_file f on f.id = n.case_id
    join case_reader r on r.case_id = n.case_id and r.because <> 'area' and takes_in_portal(r.organisation_id, f.workflow) = false
    join role_holding h on h.person_id = n.person_id and h.organisation_id = r.organisation_id
        and (now() at time zone 'Europe/Amsterdam')::date between h.from_day and coalesce(h.until_day, 'infinity')
    where n.id = any (told)
      and not exists (select from post_item i join notification o on o.id = i.notification_id and o.id = any (told)
                      join role_holding g on g.person_id = i.person_id and g.organisation_id = r.organisation_id
                      where o.case_id = n.case_id and o.text = n.text)
    order by n.case_id, n.text, r.organisation_id, n.person_id
    on conflict on constraint one_letter_a_notification do nothing;
end $$;

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
               (select count(*) from mail m where m.person_id = t.person_id and m.created_at > now() - interval '1 hour')
                   + row_number() over (partition by t.person_id order by t.id) > service.most_an_hour as too_many
        from told t join message_kind k on k.id = t.kind
        left join message_choice c on c.person_id = t.person_id and c.kind = t.kind
        where t.created_at > now() - interval '1 day' and not is_undeliverable(t.person_id)),
    lines as (
        insert into digest_line (notification_id, person_id, rhythm)
        select id, person_id, case when choice = 'weekly' then 'weekly' else 'daily' end from chosen
        where choice in ('daily', 'weekly') or choice = 'now' and too_many and not demanded)
    insert into mail (person_id, kind, case_id, notification_id)
    select person_id, kind, case_id, id from chosen where choice = 'now' and (demanded or not too_many);
    return null;
end $$;

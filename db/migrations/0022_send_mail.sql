-- E-mails that wait, in the same transaction as what they tell; lines that wait for a digest; letters for the post.

-- How e-mail goes in this installation, said at start; without on_since nothing is put in line.
create table mail_service (
    only_row      boolean primary key default true check (only_row),
    on_since      timestamptz,
    server        text,                                 -- as Beheer shows it: name, port and how the line is secured
    sender        text,
    links         text not null default 'http://127.0.0.1:8080',  -- what stands before a path outside our own pages
    digest_at     time not null default '07:30',        -- in Amsterdam
    most_an_hour  integer not null default 30 check (most_an_hour > 0),  -- to one person; the rest joins the daily digest
    failing_since timestamptz,                          -- the server does not take our calls
    failures      integer not null default 0,
    problem       text,
    retry_at      timestamptz not null default '-infinity'
);
insert into mail_service default values;

create table mail (
    id              bigint generated always as identity primary key,
    key             uuid not null default gen_random_uuid(),  -- its Message-ID, the same at every try
    unsubscribe     uuid not null default gen_random_uuid(),  -- secret of the link that stops this kind
    person_id       bigint not null references person (id),
    kind            text not null,                      -- of a message_kind, or digest, or test
    rhythm          text constraint mail_rhythm_known check (rhythm in ('daily', 'weekly')),
    digest_day      date,
    case_id         bigint references case_file (id),
    notification_id bigint references notification (id),
    created_at      timestamptz not null default now(),
    attempts        integer not null default 0,
    next_try        timestamptz not null default now(),
    taken_until     timestamptz,
    offered_at      timestamptz,                        -- just before the server got the end of the message
    done_at         timestamptz,
    outcome         text constraint mail_outcome_known check (outcome in ('sent', 'refused', 'unwanted', 'left')),
    incident        text,                               -- why it was given up; never an address or content
    constraint mail_message_id_once unique (key),
    constraint mail_unsubscribe_once unique (unsubscribe),
    constraint one_mail_a_notification unique (notification_id),
    constraint one_digest_a_day unique (person_id, rhythm, digest_day),
    constraint mail_ends_with_an_outcome check ((done_at is null) = (outcome is null))
);
create index mail_waiting on mail (next_try, id) where done_at is null and incident is null;
create index mail_incidents on mail (id) where incident is not null and done_at is null;
create index mail_by_person on mail (person_id, created_at);
create index mail_of_case on mail (case_id, person_id, id) where outcome = 'sent';
create index mail_by_end on mail (done_at) where done_at is not null;

create table digest_line (
    notification_id bigint primary key references notification (id) on delete cascade,
    person_id       bigint not null references person (id),
    rhythm          text not null constraint digest_rhythm_known check (rhythm in ('daily', 'weekly')),
    added_at        timestamptz not null default now(),
    mail_id         bigint references mail (id)         -- the digest that it went with
);
create index digest_line_waiting on digest_line (rhythm, person_id) where mail_id is null;
create index digest_line_of_mail on digest_line (mail_id) where mail_id is not null;

-- An address that a mail server refused for good. It counts for as long as it is the address of the account.
create table undeliverable (
    person_id bigint primary key references person (id),
    address   text not null,
    since     timestamptz not null,
    reply     text not null                             -- the server's code
);

-- What must go on paper: whoever chose the post, or whose e-mail came back (Awb 2:8 ff).
create table post_item (
    id              bigint generated always as identity primary key,
    case_id         bigint not null references case_file (id),
    person_id       bigint not null references person (id),
    notification_id bigint not null references notification (id),
    because         text not null constraint post_reason_known check (because in ('wanted', 'undeliverable')),
    created_at      timestamptz not null default now(),
    posted_on       date,
    posted_by       bigint references person (id),
    constraint one_letter_a_notification unique (notification_id),
    constraint posted_after_it_was_made check (posted_on >= (created_at at time zone 'Europe/Amsterdam')::date),
    constraint posted_by_somebody check ((posted_on is null) = (posted_by is null))
);
create index post_item_waiting on post_item (case_id) where posted_on is null;

create function is_undeliverable(who bigint) returns boolean language sql stable as $$
    select exists (select from undeliverable u join person p on p.id = u.person_id
                   where u.person_id = who and lower(p.email) = u.address)
$$;

-- A letter waits: whoever has the case hears of it, or else whoever did the last step.
create function tell_of_letter() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into notification (person_id, case_id, kind, text)
    select coalesce(c.assignee_id, e.person_id), c.id, 'assignment', 'Er moet een brief per post: kijk bij Brieven voor de post'
    from case_file c join case_event e on e.case_id = c.id and e.sequence = c.version
    where c.id = new.case_id and coalesce(c.assignee_id, e.person_id) is not null;
    return null;
end $$;
create trigger tell_of_letter after insert on post_item for each row execute function tell_of_letter();

-- Where each new message goes, by the choice of whoever gets it. What is of another day (an import, the demonstration)
-- is not sent.
create function route_messages() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    service mail_service;
begin
    delete from notification n using told t, message_choice c
    where n.id = t.id and c.person_id = t.person_id and c.kind = t.kind and c.choice = 'off';
    insert into post_item (case_id, person_id, notification_id, because)
    select t.case_id, t.person_id, t.id, case when c.choice = 'post' then 'wanted' else 'undeliverable' end
    from told t join message_kind k on k.id = t.kind and k.demanded
    left join message_choice c on c.person_id = t.person_id and c.kind = t.kind
    where t.case_id is not null and (c.choice = 'post' or is_undeliverable(t.person_id));
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
create trigger route_messages after insert on notification referencing new table as told
    for each statement execute function route_messages();

alter table mail_service enable row level security;
alter table mail enable row level security;
alter table digest_line enable row level security;
alter table undeliverable enable row level security;
alter table post_item enable row level security;

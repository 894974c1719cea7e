-- What the worker that sends e-mail does in the database, one call a step. `at` is the worker's clock.

-- The terms that began with what the message tells and still run, with their last day, soonest first: by when to act (Awb 2:10).
create function terms_begun_with(told notification) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object('label', d.label, 'day', d.last_day) order by d.last_day, d.name), '[]')
        from deadline d
        where d.case_id = told.case_id and not d.paused and exists (
            select from case_event e cross join jsonb_array_elements(e.payload -> 'effects') x
            where e.case_id = told.case_id and e.at = told.created_at
              and x ->> 'kind' = 'start_deadline' and x #>> '{deadline,name}' = d.name));
end $$;

-- Whether what the message asks was done since: the case moved on, by whoever was told, or told whoever does the work of its authority.
create function moved_on_since(told notification) returns boolean language plpgsql stable as $$
begin
    return exists (
        select from case_event e
        where e.case_id = told.case_id and e.at > told.created_at and e.payload ->> 'from' <> e.payload ->> 'to'
          and not is_undone(e.case_id, e.sequence)
          and (e.person_id = told.person_id
               or exists (select from case_reader r where r.case_id = told.case_id and r.because = 'area'
                             and r.pass = any (passes_of(told.person_id)))));
end $$;

-- What the mail to one person is about: the words of the messages, and of the case only what may stand in a mail. A kind that the
-- person stopped since is not mailed any more, also when it waited for a digest or for the end of quiet hours. A digest holds no step
-- that was followed by the next one.
create function mail_lines(one mail) returns jsonb language plpgsql stable as $$
declare
    passes bigint[] := passes_of(one.person_id);
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object(
                   'text', n.text, 'kind', n.kind, 'at', n.created_at,
                   'number', coalesce(c.number, ''), 'title', coalesce(c.title, ''), 'compartment', coalesce(c.compartment, 0),
                   'sender', coalesce((select o.name from organisation o where n.kind = 'decision' and o.id = sender_to(c.id, one.person_id)), ''),
                   'until', terms_begun_with(n))
                   order by n.id), '[]')
        from (select one.notification_id as id
              union all select l.notification_id from digest_line l where l.mail_id = one.id) of_mail
        join notification n on n.id = of_mail.id
        left join case_file c on c.id = n.case_id
        where n.read_at is null and not (one.kind = 'digest' and n.kind = 'step' and moved_on_since(n))
          and not exists (select from message_choice c where c.person_id = one.person_id and c.kind = n.kind and c.choice in ('here', 'off'))
          and (n.case_id is null
               or exists (select from case_reader r where r.case_id = n.case_id and r.pass = any (passes))));
end $$;

-- What was offered to the server and never answered for: nobody knows whether it arrived. It is not sent again by
-- itself; a person looks in the log of the mail server.
create function park_uncertain_mail(at timestamptz) returns void language sql as $$
    update mail set incident = 'Niet zeker of de mailserver deze e-mail heeft. Zoek in zijn logboek naar Message-ID ' || key || '.',
           taken_until = null
    where done_at is null and incident is null and offered_at is not null and coalesce(taken_until, '-infinity') < at
$$;

-- A mail that is due, as the worker needs it; null when nobody wants it any more (told in the meantime, moved, left).
create function mail_to_send(one mail) returns jsonb language plpgsql stable as $$
declare
    who   person;
    lines jsonb := mail_lines(one);
begin
    select p.* into who from person p where p.id = one.person_id;
    if not who.active or is_undeliverable(who.id) or one.kind <> 'test' and lines = '[]' then
        return null;
    end if;
    return jsonb_build_object(
        'id', one.id, 'attempts', one.attempts, 'key', one.key, 'unsubscribe', one.unsubscribe, 'kind', one.kind,
        'rhythm', coalesce(one.rhythm, ''), 'demanded', exists (select from message_kind k where k.id = one.kind and k.demanded),
        'label', coalesce((select k.label from message_kind k where k.id = one.kind), ''),
        'address', who.email, 'name', who.name, 'lines', lines,
        'thread', coalesce((select jsonb_build_array(min(t.key::text) filter (where t.first), min(t.key::text) filter (where t.last))
                            from (select key, row_number() over (order by id) = 1 as first, row_number() over (order by id desc) = 1 as last
                                  from mail where case_id = one.case_id and person_id = one.person_id and outcome = 'sent') t
                            where t.first or t.last having count(*) > 0), '[]'));
end $$;

-- Takes what is due for a while. Between quiet hours only what the law demands goes out, the rest waits for their end.
create function take_mail(at timestamptz, most integer, seconds integer) returns jsonb language plpgsql as $$
declare
    one   mail;
    ready jsonb;
    taken jsonb := '[]';
    quiet timestamptz;
begin
    if not exists (select from mail_service where on_since is not null and retry_at <= at) then
        return taken;
    end if;
    perform park_uncertain_mail(at);
    perform let_in_when_due(at);  -- A mail about a case that its reader may not read yet would be one that nobody wants.
    for one in
        select m.* from mail m
        where m.done_at is null and m.incident is null and m.next_try <= at and coalesce(m.taken_until, '-infinity') < at
        order by m.next_try, m.id limit most for update skip locked
    loop
        ready := mail_to_send(one);
        quiet := case when not coalesce((ready ->> 'demanded')::boolean, false) and one.kind <> 'test'
                      then quiet_until(one.person_id, at) end;
        if ready is null then
            update mail set done_at = at, outcome = 'unwanted' where id = one.id;
            perform post_instead(one, at);
        elsif quiet is not null then
            update mail set next_try = quiet where id = one.id;
        else
            update mail set taken_until = at + seconds * interval '1 second', attempts = one.attempts + 1 where id = one.id;
            taken := taken || (ready || jsonb_build_object('attempts', one.attempts + 1));
        end if;
    end loop;
    return taken;
end $$;

-- What the law demands and cannot be mailed goes on paper.
create function post_instead(one mail, at timestamptz) returns void language sql as $$
    insert into post_item (case_id, person_id, notification_id, because, created_at)
    select one.case_id, one.person_id, one.notification_id, 'undeliverable', at
    from message_kind k
    where k.id = one.kind and k.demanded and one.case_id is not null and is_undeliverable(one.person_id)
    on conflict do nothing
$$;

-- The server refuses the address for good.
create function refuse_mail(of_id bigint, of_attempts integer, code text, at timestamptz) returns boolean language plpgsql as $$
declare
    one mail;
begin
    update mail set done_at = at, outcome = 'refused', taken_until = null
    where id = of_id and attempts = of_attempts and done_at is null returning * into one;
    if not found then
        return false;
    end if;
    perform give_up_address(one, code, at);
    return true;
end $$;

-- Nothing goes to this address any more, and what the law demands goes on paper.
create function give_up_address(one mail, code text, at timestamptz) returns void language plpgsql as $$
begin
    insert into undeliverable (person_id, address, since, reply)
    select p.id, lower(p.email), at, code from person p where p.id = one.person_id
    on conflict (person_id) do update set address = excluded.address, since = excluded.since, reply = excluded.reply;
    perform post_instead(one, at);
end $$;

-- The server took it, and said later that it did not arrive. Only whoever got the mail knows its key; a report about an
-- address that the person left meanwhile changes nothing.
create function bounce_mail(of_key uuid, of_address text, code text, at timestamptz) returns boolean language plpgsql as $$
declare
    one mail;
begin
    update mail m set done_at = at, outcome = 'refused'
    from person p
    where m.key = of_key and m.outcome = 'sent' and p.id = m.person_id and lower(p.email) = lower(of_address)
    returning m.* into one;
    if not found then
        return false;
    end if;
    perform give_up_address(one, code, at);
    return true;
end $$;

-- The moment of the last digest that is due: of today from its hour on, else of the day before; of the person's weekday.
create function digest_due(of_person bigint, of_rhythm text, at timestamptz) returns timestamptz language plpgsql stable as $$
declare
    clock time := (select digest_at from mail_service);
    day   date := (at at time zone 'Europe/Amsterdam')::date;
begin
    if (day + clock) at time zone 'Europe/Amsterdam' > at then
        day := day - 1;
    end if;
    if of_rhythm = 'weekly' then
        day := day - (extract(isodow from day)::integer
                      - coalesce((select digest_weekday from mail_habit where person_id = of_person), 1) + 7) % 7;
    end if;
    return (day + clock) at time zone 'Europe/Amsterdam';
end $$;

-- Puts the lines that waited at the hour of the digest into one mail for each person. A day has one digest, in whatever
-- number of processes; after a standstill one holds all that waited.
create function make_digests(at timestamptz) returns bigint language plpgsql as $$
declare
    made bigint;
begin
    if not exists (select from mail_service where on_since is not null) then
        return 0;
    end if;
    with due as (
        select l.person_id, l.rhythm, digest_due(l.person_id, l.rhythm, at) as due, min(l.added_at) as oldest
        from digest_line l where l.mail_id is null group by l.person_id, l.rhythm),
    made_now as (
        insert into mail (person_id, kind, rhythm, digest_day, created_at, next_try)
        select person_id, 'digest', rhythm, (due at time zone 'Europe/Amsterdam')::date, at, at from due where oldest < due
        on conflict on constraint one_digest_a_day do nothing
        returning id, person_id, rhythm),
    filled as (
        update digest_line l set mail_id = m.id
        from made_now m join due d on d.person_id = m.person_id and d.rhythm = m.rhythm
        where l.person_id = m.person_id and l.rhythm = m.rhythm and l.mail_id is null and l.added_at < d.due)
    select count(*) into made from made_now;
    return made;
end $$;

-- Whether e-mail goes at all: what everybody may know.
create function mail_is_on() returns boolean
language sql stable security definer set search_path from current as $$
    select exists (select from mail_service where on_since is not null)
$$;

-- What a letter for the post is about, for whoever sees the letter itself: the message is to somebody else.
create function letter_subject(of_notification bigint) returns text
language sql stable security definer set search_path from current as $$
    select n.text from notification n where n.id = of_notification
$$;

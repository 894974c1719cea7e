-- Decisions that their own step tells the addressee: no later step makes them known (Awb 3:41).

-- In the portal from that day on. Where the addressee gets paper, going to the post makes it known.
create function publish_told(file case_file) returns void language plpgsql as $$
begin
    if not exists (select from document d where d.case_id = file.id and d.event = file.version and d.decision) then
        return;
    end if;
    if not wants_paper(file.organisation_id, file.workflow)
       and exists (select from notification n where n.case_id = file.id and n.created_at = file.changed_at and n.kind = 'decision') then
        update document d set published_on = d.dated, published_by = 'portal', published_in = file.version
        where d.case_id = file.id and d.event = file.version and d.decision;
    end if;
end $$;

-- The decisions that a message brought and that nobody made known yet.
create function told_decisions(of_notification bigint) returns setof bigint language plpgsql stable rows 1 as $$
begin
    return query
        select d.id from document d
        where d.id = any (letters_behind(of_notification)) and d.decision and d.published_on is null and d.withdrawn_in is null
        order by d.id;
end $$;

-- The day on which a decision that a message brought was made known in the portal; null for another message.
create function known_in_portal(of_notification bigint) returns date language plpgsql stable as $$
begin
    return (select max(d.published_on) from document d
            where d.id = any (letters_behind(of_notification)) and d.decision and d.published_by = 'portal');
end $$;

-- The last day for objection against the decision of the case that was in the portal on that day and that its addressee heard of by
-- post alone; null where it was not. Also for who does not send letters.
create function paper_term_of(of_case bigint, known_on date) returns date
language plpgsql stable security definer set search_path from current as $$
begin
    return (select max(i.term_last) from post_item i
            where i.case_id = of_case and i.posted_on is not null and known_in_portal(i.notification_id) = known_on);
end $$;

-- The day on which its addressee heard of the decision of the case that was in the portal on that day: by post where its terms count
-- from there.
create function heard_of_on(of_case bigint, known_on date) returns date language plpgsql stable as $$
begin
    return coalesce((select max(i.term_from) from post_item i
                     where i.case_id = of_case and i.posted_on is not null and known_in_portal(i.notification_id) = known_on), known_on);
end $$;

-- From which day such a term counts unless whoever sends the letter says otherwise: from the portal only where every organisation
-- that the person acting sends letters for has set that.
create function paper_term_by_default() returns text language plpgsql stable as $$
begin
    return (
        select case when bool_and(coalesce(h.paper_term, 'post') = 'portaal') then 'portaal' else 'post' end
        from (select distinct nullif(split_part(desk, '@', 2), '')::bigint as organisation_id from unnest(desks_held()) desk) held
        left join house_style h using (organisation_id));
end $$;

-- The letters for the post of these ids that whoever acts sends and that did not go yet.
create function post_to_send(ids jsonb) returns setof post_item language plpgsql stable as $$
begin
    return query
        select i.* from post_item i
        where i.id in (select value::bigint from jsonb_array_elements_text(ids)) and i.posted_on is null
          and '@' || i.sender_id = any (desks_held()) and not letter_waits(i.case_id)
        order by i.id;
end $$;

-- What these messages bring, dated for the day on which it goes to the post: its last day for objection counts from there.
create function date_post(ids jsonb, day date) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    item   post_item;
    one    record;
    again  jsonb := '[]';
begin
    for item in select i.* from post_to_send(ids) i loop
        perform from case_file f where f.id = item.case_id for no key update;
        for one in select d.id, d.event from document d
                   where d.id in (select told_decisions(item.notification_id)) and day >= (d.wanted_at at time zone 'Europe/Amsterdam')::date
                   order by d.id loop
            again := again || to_jsonb(dated_for(one.id, day, one.event));
        end loop;
    end loop;
    return again;
end $$;

-- The terms to object, to appeal and to pay that began when a decision was known in the portal count from the post: those of its case,
-- of what it decided on (the subsidy, unless another decision of that day took its place there; a penalty or interest that it corrects)
-- and of what is claimed back by the number of its letter (Awb 4:87, 6:7, 6:8). Bolwerk moves them as an event of each case.
create function count_from_post(of_case bigint, of_notification bigint, known_on date, posted_on date) returns void language plpgsql as $$
declare
    own     constant text := (select f.number from case_file f where f.id = of_case);
    numbers constant text[] := array(select d.number from document d where d.id = any (letters_behind(of_notification)) and d.decision);
    ground  constant bigint := coalesce((select l.to_id from case_link l where l.from_id = of_case and l.relation = 'subsidy' limit 1), of_case);
begin
    insert into outbox (kind, payload, case_id)
    select 'count_from_post', jsonb_build_object('known_on', known_on, 'posted_on', posted_on), c.id
    from (select of_case as id
          union select ground where not exists (select from decided_below(ground) d where d.published_on = known_on and d.number <> own)
          union select l.to_id from case_link l where l.from_id = of_case and l.relation = 'corrects'
          union select f.id from case_link l join case_file f on f.id = l.from_id
                where l.to_id = ground and l.relation = 'subsidy' and not f.closed
                  and f.document #>> '{data,claim_reference}' = any (numbers)) c;
end $$;

-- These letters went to the post on this day, each once: a decision was printed for it, or went in the way told. That day they were sent: the day of publication (Awb 3:41).
-- Where such a message brought a decision that was known in the portal before, its terms count from this day, for objection up to `until`, or without that from the day in the portal, for the reason told.
create function note_post(ids jsonb, day date, how text, until date, reason text) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    item   post_item;
    one    record;
    known  date;
    posted integer := 0;
begin
    for item in select i.* from post_to_send(ids) i loop
        perform from case_file f where f.id = item.case_id for no key update;
        for one in select d.id, d.event, d.dated, d.printed_at from document d
                   where d.id in (select told_decisions(item.notification_id)) order by d.id loop
            if one.dated <> day then
                raise exception 'violates check constraint "letter_is_dated_for_its_post"'
                    using errcode = 'check_violation', constraint = 'letter_is_dated_for_its_post';
            end if;
            if one.printed_at is null and how is null then
                raise exception 'violates check constraint "letter_was_printed"'
                    using errcode = 'check_violation', constraint = 'letter_was_printed';
            end if;
            update document d set published_on = day, published_by = 'post', published_in = one.event, posted_how = how where d.id = one.id;
        end loop;
        known := known_in_portal(item.notification_id);
        update post_item i set posted_on = day, posted_by = acting_person(), posted_at = now(),
                               term_from = case when known is null then null when until is null then known else day end,
                               term_last = case when known is not null then until end, term_because = case when known is not null then reason end
        where i.id = item.id and i.posted_on is null;
        posted := posted + case when found then 1 else 0 end;
        if until is not null and day > known then
            perform count_from_post(item.case_id, item.notification_id, known, day);
        end if;
    end loop;
    return jsonb_build_object('posted', posted);
end $$;

-- These decisions, and those that these messages bring, stood in a batch for the printer, as far as whoever acts sends them.
create function note_printed(letters jsonb, items jsonb) returns bigint
language plpgsql security definer set search_path from current as $$
declare
    noted bigint;
begin
    update document d set printed_at = now()
    where d.decision and d.published_on is null
      and (d.id in (select value::bigint from jsonb_array_elements_text(letters)) and prepares_letters(d.case_id)
           or d.id in (select told_decisions(i.notification_id) from post_to_send(items) i));
    get diagnostics noted = row_count;
    return noted;
end $$;

-- How the decisions of a case that nobody was told of yet went to the post without such a batch.
create function note_posted_how(of_case text, how text) returns bigint
language plpgsql security definer set search_path from current as $$
declare
    noted bigint;
begin
    update document d set posted_how = how
    where d.id in (select decisions_to_publish(f.id) from case_file f where f.number = of_case and prepares_letters(f.id));
    get diagnostics noted = row_count;
    return noted;
end $$;

-- What of a case goes or went by post.
create function post_of_case(of_case bigint) returns setof post_item language sql stable as $$
    select i.* from post_item i where i.case_id = of_case and i.posted_on is null
    union all
    select i.* from post_item i where i.case_id = of_case and i.posted_on is not null
$$;

-- How a letter went after it was in the portal, in that order: an e-mail about it that came back, and the post. [{on, by}]
create function sendings_of(of_letter bigint) returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object('on', w.day, 'by', w.by) order by w.day, w.by desc), '[]')
        from (select distinct (i.created_at at time zone 'Europe/Amsterdam')::date as day, 'refused' as by
              from document d cross join lateral post_of_case(d.case_id) i
              where d.id = of_letter and i.because = 'undeliverable' and d.id = any (letters_behind(i.notification_id))
              union
              select i.posted_on, 'post'
              from document d cross join lateral post_of_case(d.case_id) i
              where d.id = of_letter and i.posted_on is not null and d.id = any (letters_behind(i.notification_id))) w);
end $$;

-- The letters in the envelope of a message by their numbers; where a decision comes after it was in the portal, that alone: the sheet
-- in front says so of nothing else.
create function named_on_sheet(of_notification bigint) returns text language plpgsql stable as $$
begin
    return (select string_agg(d.number, ', ' order by d.id) from document d
            where d.id = any (letters_behind(of_notification)) and (d.decision or known_in_portal(of_notification) is null));
end $$;

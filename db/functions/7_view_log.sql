-- Who looked at what is confidential, and who took it out (Wgs 1.8, HANDBOOK 4.3). Nothing is noted of a case that the
-- person may not read.

-- What a case was given for to an organisation of whoever acts, the last time: what it was sent for (Wgs 2.17), or the question that it is
-- asked to advise on (HANDBOOK 4.3); null when it was not given to any. What somebody else is asked alone is no purpose of a colleague.
create function purpose_given(of_case bigint) returns text language plpgsql stable as $$
begin
    return (select coalesce(e.payload -> 'input' ->> 'sent_for', 'Advies: ' || (x -> 'advice' ->> 'question'))
            from case_event e cross join jsonb_array_elements(e.payload -> 'effects') x
            where e.case_id = of_case and not is_undone(e.case_id, e.sequence)
              and (e.payload -> 'input' ? 'sent_for' and x ->> 'kind' = 'add_party' and '@' || (x -> 'party' ->> 'organisation') = any (desks_held())
                   or x ->> 'kind' = 'ask_advice' and '@' || (x -> 'advice' ->> 'organisation') = any (desks_held())
                      and (x -> 'advice' ->> 'person')::bigint in (0, acting_person()))
            order by e.sequence desc limit 1);
end $$;

-- What a case of this level is looked at for; beside a case of a lower level V3 is there for the designation of its park.
create function purpose_of(file case_file, at_level smallint) returns text language plpgsql stable as $$
begin
    if at_level = 3 and file.compartment < 3 then
        return coalesce((select string_agg(d.document -> 'data' ->> 'purpose', '; ') from case_file d
                         where d.park_id = file.park_id and in_force(d)),
                        'Handhavingsknelpunt');
    end if;
    return coalesce(purpose_given(file.id), file.document -> 'data' ->> 'purpose', 'Behandeling van de zaak');
end $$;

create function log_view(of_case bigint, seen text, for_purpose text, by_request text) returns void
language plpgsql security definer set search_path from current as $$
begin
    insert into view_log (person_id, case_id, organisation_id, compartment, what, purpose, request)
    select acting_person(), f.id, f.organisation_id, f.compartment, seen, for_purpose, coalesce(by_request, '')
    from case_file f where f.id = of_case and f.compartment >= 2 and may_read_case(f.id);
end $$;

-- A look at something of V3 beside a case of a lower level.
create function log_annex(of_case bigint, seen text, for_purpose text default null) returns void
language plpgsql security definer set search_path from current as $$
begin
    insert into view_log (person_id, case_id, organisation_id, compartment, what, purpose)
    select acting_person(), f.id, f.organisation_id, 3, seen, coalesce(for_purpose, purpose_of(f, 3::smallint))
    from case_file f where f.id = of_case and may_read_case(f.id);
end $$;

-- Notes that a copy leaves of a case, or of something at `level` beside it, and gives what stands on the copy:
-- {number, level, who, organisation, at}. Null below V2. What leaves together has one number; numbers are drawn, since a
-- count would tell how much others took out, out of 2^48: two copies with one number are not to be expected, and a reader of
-- the mark types fifteen digits at most.
create function take_out(of_case bigint, level smallint, in_form text, seen text, for_purpose text, together bigint) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    file     case_file;
    at_level smallint;
begin
    select f.* into file from case_file f where f.id = of_case and may_read_case(f.id);
    at_level := greatest(file.compartment, level);
    if file.id is null or at_level < 2 then
        return null;
    end if;
    together := coalesce(together, ('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint);
    insert into view_log (person_id, case_id, organisation_id, compartment, what, purpose, taken_as, taking_out)
    values (acting_person(), file.id, file.organisation_id, at_level, seen,
            coalesce(for_purpose, purpose_of(file, at_level)), in_form, together);
    return (select jsonb_build_object('number', together, 'level', at_level, 'at', now(), 'who', s.frame ->> 'name',
                                      'organisation', s.frame ->> 'organisation')
            from standing s where s.person_id = acting_person());
end $$;

-- The same for cases that leave as lines of one list: a row for each, so that the log of a case says it. What stands on the
-- list is of the highest level in it.
create function take_out_list(numbers text[], seen text) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    one  bigint;
    mark jsonb;
begin
    for one in select f.id from case_file f where f.number = any (numbers) and f.compartment >= 2 and may_read_case(f.id)
               order by f.compartment, f.id loop
        mark := take_out(one, 2::smallint, 'list', seen, null, (mark ->> 'number')::bigint);
    end loop;
    return mark;
end $$;

-- Notes that whoever acts saw these titles in a list: once a day for each case that is confidential and that they may read.
create function note_listed(numbers text[], list text) returns void
language plpgsql security definer set search_path from current as $$
begin
    insert into view_log (person_id, case_id, organisation_id, compartment, what, purpose, listed_on)
    select acting_person(), f.id, f.organisation_id, f.compartment, 'Titel in een lijst: ' || list, purpose_of(f, f.compartment), today()
    from case_file f
    where f.number = any (numbers) and f.compartment >= 2 and may_read_case(f.id)
      and not exists (select from view_log v where v.person_id = acting_person() and v.case_id = f.id and v.listed_on = today())
    on conflict (person_id, case_id, listed_on) where listed_on is not null do nothing;
end $$;

-- Whether the person acting watches over the log of this organisation.
create function watches_over(organisation bigint) returns boolean language plpgsql stable as $$
begin
    return 'privacy_officer@' || organisation = any (desks_held());
end $$;

-- Whether the person acting watched over this case until it was destroyed.
create function watched_until_destroyed(of_case bigint) returns boolean language plpgsql stable
security definer set search_path from current as $$
begin
    return exists (select from log_watcher w where w.case_id = of_case and 'riec_privacy_officer@' || w.organisation_id = any (desks_held()));
end $$;

-- The number of a case in the log, and the case with that number, for whoever watches over it without reading it.
create function logged_number(of_case bigint) returns text language plpgsql stable
security definer set search_path from current as $$
begin
    return (select f.number from case_file f
            where f.id = of_case and (may_read_case(f.id) or watches_over(f.organisation_id) or watched_until_destroyed(f.id)));
end $$;

create function logged_case(wanted text) returns bigint language plpgsql stable
security definer set search_path from current as $$
begin
    return (select f.id from case_file f
            where f.number = wanted and (may_read_case(f.id) or watches_over(f.organisation_id) or watched_until_destroyed(f.id)));
end $$;

-- The cases on parks with these words in the name, or with this RIN, that whoever acts watches over.
create function logged_cases_of_park(words text) returns bigint[] language plpgsql stable
security definer set search_path from current as $$
declare
    passes  bigint[] := passes_held();
    watched bigint[] := array(select o.id from organisation o where watches_over(o.id));
begin
    return array(select f.id from park p join case_file f on f.park_id = p.id
                 where (position(lower(words) in lower(p.name)) > 0 or p.rin = words)
                   and (f.organisation_id = any (watched)
                        or exists (select from case_reader r where r.case_id = f.id and r.pass = any (passes))));
end $$;

-- A page of the log, newest first, as far as whoever acts reads it; null leaves a filter out. The words are looked up first, so
-- that the plan is made for whom and what they name: a few rows by their index, many by walking back from the newest.
create function views_matching(before bigint, number text, taking bigint, kind text, person_words text, organisation_words text,
                               park_words text, first_day date, last_day date, purpose_words text, most integer)
returns setof view_log language plpgsql stable rows 50 set plan_cache_mode = force_custom_plan as $$
declare
    of_case  bigint := case when number is not null then coalesce(logged_case(number), -1) end;
    people   bigint[] := case when person_words is not null then array(
                 select p.id from person p where position(lower(person_words) in lower(p.name)) > 0) end;
    colleagues bigint[] := case when organisation_words is not null then array(
                 select distinct h.person_id from role_holding h join organisation o on o.id = h.organisation_id
                 where position(lower(organisation_words) in lower(o.name)) > 0) end;
    cases    bigint[] := case when park_words is not null then logged_cases_of_park(park_words) end;
    since    timestamptz := first_day::timestamp at time zone 'Europe/Amsterdam';
    until    timestamptz := (last_day + 1)::timestamp at time zone 'Europe/Amsterdam';
begin
    return query
        select l.* from view_log l
        where (before is null or l.id < before) and (of_case is null or l.case_id = of_case) and (taking is null or l.taking_out = taking)
          and (kind is null or case kind when 'uitgifte' then l.taken_as is not null when 'lijst' then l.listed_on is not null
                                         else l.taken_as is null and l.listed_on is null end)
          and (people is null or l.person_id = any (people))
          and (colleagues is null or l.person_id = any (colleagues) and exists (
              select from role_holding h join organisation o on o.id = h.organisation_id
              where h.person_id = l.person_id and position(lower(organisation_words) in lower(o.name)) > 0
                and (l.at at time zone 'Europe/Amsterdam')::date between h.from_day and coalesce(h.until_day, 'infinity')))
          and (cases is null or l.case_id = any (cases))
          and (since is null or l.at >= since) and (until is null or l.at < until)
          and (purpose_words is null or position(lower(purpose_words) in lower(l.purpose)) > 0)
        order by l.id desc limit most;
end $$;

-- Notes that a part of the log leaves, for each case in it, and gives what stands on it. `levels`: {number: highest level}.
create function take_out_log(levels jsonb) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    together bigint := ('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint;
begin
    if not (holds_role('riec_privacy_officer') or holds_role('privacy_officer')) then
        return null;
    end if;
    insert into view_log (person_id, case_id, organisation_id, compartment, what, purpose, taken_as, taking_out)
    select acting_person(), f.id, f.organisation_id, wanted.value::smallint, 'Logboek van inzage', 'Toezicht op de inzage', 'log', together
    from jsonb_each_text(levels) wanted join case_file f on f.number = wanted.key
    where f.id = logged_case(wanted.key);
    return (select jsonb_build_object('number', together, 'level', (select max(value::smallint) from jsonb_each_text(levels)), 'at', now(),
                                      'who', s.frame ->> 'name', 'organisation', s.frame ->> 'organisation')
            from standing s where s.person_id = acting_person());
end $$;

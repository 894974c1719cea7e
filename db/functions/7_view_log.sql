-- Who looked at what is confidential, and who took it out (Wgs 1.8, HANDBOOK 4.3). Nothing is noted of a case that the
-- person may not read.

-- What a case was given for to an organisation of whoever acts, the last time; null when it was not given to any (Wgs 2.17).
create function purpose_given(of_case bigint) returns text language plpgsql stable as $$
begin
    return (select e.payload -> 'input' ->> 'sent_for'
            from case_event e cross join jsonb_array_elements(e.payload -> 'effects') x
            where e.case_id = of_case and e.payload -> 'input' ? 'sent_for' and not is_undone(e.case_id, e.sequence)
              and x ->> 'kind' = 'add_party' and '@' || (x -> 'party' ->> 'organisation') = any (desks_held())
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

-- Whether the person acting watches over the log of this organisation.
create function watches_over(organisation bigint) returns boolean language plpgsql stable as $$
begin
    return 'privacy_officer@' || organisation = any (desks_held());
end $$;

-- The number of a case in the log, and the case with that number, for whoever watches over it without reading it.
create function logged_number(of_case bigint) returns text language plpgsql stable
security definer set search_path from current as $$
begin
    return (select f.number from case_file f where f.id = of_case and (may_read_case(f.id) or watches_over(f.organisation_id)));
end $$;

create function logged_case(wanted text) returns bigint language plpgsql stable
security definer set search_path from current as $$
begin
    return (select f.id from case_file f where f.number = wanted and (may_read_case(f.id) or watches_over(f.organisation_id)));
end $$;

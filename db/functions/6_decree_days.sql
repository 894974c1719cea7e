-- Days that a decree puts on a par with a holiday (Atw art. 3 lid 3): one administrator proposes, another confirms, and every other
-- one is told, because terms of every organisation move.

-- "vrije dag 14-05-2027 (brugdag)", with what is asked of it.
create function decree_day_in_words(asked decree_day_request) returns text language sql immutable as $$
    select to_char(asked.day, 'DD-MM-YYYY') || ' (' || asked.name || ')'
           || case when asked.is_added then ' als vrije dag toe te voegen' else ' als vrije dag weg te halen' end
$$;

-- Proposes it and tells the others; refused while another proposal about that day waits.
create function propose_decree_day(added boolean, of_day date, of_name text, of_source text) returns bigint language plpgsql as $$
declare
    me    bigint := acting_person();
    asked decree_day_request;
begin
    insert into decree_day_request (is_added, day, name, source, asked_by) values (added, of_day, of_name, of_source, me)
    returning * into asked;
    insert into audit_entry (person_id, what, subject, after)
    values (me, case when added then 'holiday_asked' else 'holiday_removal_asked' end, of_day::text,
            jsonb_build_object('name', of_name, 'source', of_source));
    perform tell_about_access(h.person_id, (select name from person where id = me) || ' stelt voor ' || decree_day_in_words(asked)
                                           || '. Kijk bij Beheer, Feestdagen.')
    from administrators_beside(me, null) h;
    return asked.id;
end $$;

-- {asked} or, for a day that stands in the list, {known_as}; null for who keeps no calendar.
create function ask_for_decree_day(of_day date, of_name text, decree text) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    known text := (select h.name from holiday h where h.day = of_day);
begin
    if not holds_role('functional_admin') then
        return null;
    elsif known is not null then
        return jsonb_build_object('known_as', known);
    end if;
    return jsonb_build_object('asked', propose_decree_day(true, of_day, btrim(of_name), 'KB ' || btrim(decree)));
end $$;

-- {asked}; null for who keeps no calendar, and for a day of the law itself: only those of a decree go.
create function ask_without_decree_day(of_day date) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    gone holiday;
begin
    select h.* into gone from holiday h where h.day = of_day and h.source like 'KB%' and holds_role('functional_admin');
    if not found then
        return null;
    end if;
    return jsonb_build_object('asked', propose_decree_day(false, gone.day, gone.name, gone.source));
end $$;

-- Confirms what another proposed, refuses it, or withdraws one's own: {is_added, outcome}. Null when nothing waits.
create function settle_decree_day(request bigint, agrees boolean) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    me    bigint := acting_person();
    asked decree_day_request;
    how   text;
begin
    select r.* into asked from decree_day_request r where r.id = request and r.outcome is null and holds_role('functional_admin') for update;
    if not found then
        return null;
    end if;
    how := case when agrees then 'done' when asked.asked_by = me then 'withdrawn' else 'refused' end;
    update decree_day_request r set outcome = how, settled_by = me, settled_at = now() where r.id = request;
    if agrees and asked.is_added then
        insert into holiday (day, name, source) values (asked.day, asked.name, asked.source) on conflict (day) do nothing;
    elsif agrees then
        delete from holiday h where h.day = asked.day and h.source like 'KB%';
    end if;
    insert into audit_entry (person_id, what, subject, after)
    values (me, case how when 'done' then case when asked.is_added then 'holiday_added' else 'holiday_removed' end
                         else 'holiday_' || how end, asked.day::text,
            jsonb_build_object('name', asked.name, 'source', asked.source, 'asked_by', (select name from person where id = asked.asked_by)));
    perform tell_about_access(h.person_id, (select name from person where id = me)
                                           || case how when 'done' then ' bevestigde het voorstel om ' when 'refused' then ' wees het voorstel af om '
                                                       else ' trok het voorstel in om ' end || decree_day_in_words(asked) || '.')
    from administrators_beside(me, null) h where how = 'done' or h.person_id = asked.asked_by;
    return jsonb_build_object('is_added', asked.is_added, 'outcome', how);
end $$;

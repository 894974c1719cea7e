-- Taking the figures of a report, and giving out what is published.

-- Whether the person acting works for the stuurgroep, or in all of its area; Bolwerk itself may.
create function may_report_on(of_organisation bigint) returns boolean language plpgsql stable as $$
begin
    return acting_person() is null or exists (
        select from jsonb_array_elements(holdings_held()) h
        where (h ->> 'organisation')::bigint = of_organisation
           or covers_area_of((h ->> 'organisation')::bigint, of_organisation));
end $$;

-- How many municipalities an organisation works in, and the provinces when those are all of theirs.
create function area_in_words(of_organisation bigint, out places bigint, out whole text) language plpgsql stable as $$
begin
    select count(*), case when count(*) = (select count(*) from municipality o where o.successor is null and o.province = any (array_agg(m.province)))
                          then string_agg(distinct m.province, ' en ') end
    into places, whole
    from organisation_area a join municipality m on m.code = a.municipality and m.successor is null
    where a.organisation_id = of_organisation;
end $$;

-- On which day the first case of an area was registered, of those that figures are counted from; null: none was.
create function first_registered_on(of_organisation bigint) returns date
language plpgsql stable security definer set search_path from current as $$
begin
    return (
        select (min(f.opened_at) at time zone 'Europe/Amsterdam')::date
        from case_file f join organisation_area a on a.municipality = f.municipality
        where a.organisation_id = of_organisation and f.compartment <= 1);
end $$;

-- What the figures are made from: the area with its state on the day, the settings, and the last report before it that the
-- stuurgroep adopted. Null for who may not report on that stuurgroep.
create function report_ground(of_organisation bigint, day date) returns jsonb
language plpgsql stable security definer set search_path from current as $$
declare
    area text[] := array(select a.municipality from organisation_area a where a.organisation_id = of_organisation);
begin
    if area = '{}' or not may_report_on(of_organisation) then
        return null;
    end if;
    return jsonb_build_object(
        'organisation', (select jsonb_build_object('id', o.id, 'name', o.name) from organisation o
                         where o.id = of_organisation and o.kind = 'stuurgroep' and o.active),
        'day', day,
        'municipalities', (select jsonb_agg(jsonb_build_object('code', m.code, 'name', m.name, 'province', m.province) order by m.name)
                           from municipality m where m.code = any (area)),
        'settings', workflow_settings('progress_report', of_organisation),
        'previous', (select jsonb_build_object('number', f.number, 'day', s.reference_date, 'figures', s.figures,
                                                'words', report_words(f.id))
                     from progress_snapshot s
                     join case_file f on f.workflow = 'progress_report' and f.document #>> '{data,snapshot}' = s.id::text
                     where s.organisation_id = of_organisation and s.reference_date < day
                       and exists (select from case_event e where e.case_id = f.id and e.action = 'adopt')
                     order by s.reference_date desc, s.id desc limit 1),
        'state', progress_on(area, day));
end $$;

-- Keeps what was counted, for good. Gives the number of the snapshot, or null for who may not report on that stuurgroep.
create function keep_snapshot(of_organisation bigint, day date, moment timestamptz, by_person bigint, all_figures jsonb,
                              public_part jsonb, annex jsonb, counted jsonb) returns bigint
language plpgsql security definer set search_path from current as $$
declare
    new_id bigint;
begin
    if not may_report_on(of_organisation) then
        return null;
    end if;
    insert into progress_snapshot (organisation_id, reference_date, taken_at, person_id, figures, public_figures, hash)
    values (of_organisation, day, moment, coalesce(acting_person(), by_person), all_figures, public_part,
            sha256(convert_to(all_figures::text || public_part::text, 'UTF8')))
    returning id into new_id;
    insert into progress_snapshot_case (snapshot_id, case_id, state, municipality, measures)
    select new_id, c.id, c.state, c.municipality, c.measures
    from jsonb_to_recordset(counted) as c (id bigint, state text, municipality text, measures text[]);
    if jsonb_typeof(annex) = 'object' then
        insert into progress_annex (snapshot_id, figures, hash) values (new_id, annex, sha256(convert_to(annex::text, 'UTF8')));
    end if;
    return new_id;
end $$;

-- Whether a case was counted under the measure, or under one of its group: "late.all" is every kind of late.
create function is_counted(measure text, measures text[]) returns boolean language sql immutable as $$
    select measure = any (measures)
        or right(measure, 4) = '.all' and exists (select from unnest(measures) m where starts_with(m, left(measure, -3)));
$$;

-- What people wrote with a report, the newest of each: texts by section, decisions asked by number, lights set by hand.
create function report_words(of_case bigint) returns jsonb language plpgsql stable as $$
begin
    return (
        with said as (
            select distinct on (e.action, coalesce(e.payload #>> '{input,section}', e.payload #>> '{input,decision_place}',
                                                   e.payload #>> '{input,light_of}', e.sequence::text))
                   e.action, e.sequence, e.payload -> 'input' as input, e.payload #>> '{by,name}' as name,
                   e.payload #>> '{by,organisation_name}' as organisation, (e.at at time zone 'Europe/Amsterdam')::date as on_day
            from case_event e
            where e.case_id = of_case and e.action in ('annotate', 'ask_decision', 'set_light', 'react', 'adopt', 'publish')
            order by e.action, coalesce(e.payload #>> '{input,section}', e.payload #>> '{input,decision_place}',
                                        e.payload #>> '{input,light_of}', e.sequence::text), e.sequence desc)
        select coalesce(jsonb_agg(jsonb_build_object('action', action, 'input', input, 'name', name, 'organisation', organisation,
                                                     'on', on_day) order by sequence), '[]') from said);
end $$;

-- Which lights of parks people set by hand with a report: from the one by rule to the one that they chose.
create function lights_moved(of_case bigint, figures jsonb) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object('from', park -> 'light', 'to', word #> '{input,light}')), '[]')
        from jsonb_array_elements(report_words(of_case)) word
        join jsonb_array_elements(figures -> 'parks') park on park ->> 'id' = word #>> '{input,light_of}'
        where word ->> 'action' = 'set_light');
end $$;

-- The public part of a report that is published, for whoever asks; null as long as it is not. Texts of sections that are not
-- public do not come along.
create function public_report(of_number text, public_sections jsonb) returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    return (
        select jsonb_build_object('number', f.number, 'title', f.title, 'organisation', o.name, 'day', s.reference_date,
            'figures', s.public_figures, 'lights', s.figures -> 'lights', 'moves', lights_moved(f.id, s.figures),
            'words', (select coalesce(jsonb_agg(w), '[]') from jsonb_array_elements(report_words(f.id)) w
                      where w ->> 'action' in ('ask_decision', 'adopt', 'publish')
                         or (w ->> 'action' = 'annotate' and public_sections ? (w #>> '{input,section}'))))
        from case_file f
        join progress_snapshot s on s.id = (f.document #>> '{data,snapshot}')::bigint
        join organisation o on o.id = f.organisation_id
        where f.number = of_number and f.workflow = 'progress_report'
          and exists (select from case_event e where e.case_id = f.id and e.action = 'publish'));
end $$;

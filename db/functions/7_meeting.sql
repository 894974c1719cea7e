-- The agenda of a meeting, put together from what happened to it.

-- What was deferred elsewhere, as the agenda there had it: "VGD-2026-0001/2" is its second item.
create function item_that_was_deferred(named text, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return (
        select i - '{value,label,decision,carried}'::text[] || jsonb_build_object('deferred_from', named)
        from case_file m cross join lateral jsonb_array_elements(meeting_agenda(m.id, up_to)) i
        where m.number = split_part(named, '/', 1) and m.workflow = 'meeting' and i ->> 'value' = split_part(named, '/', 2));
end $$;

-- Each item as it was put on last, by its place, with the last decision about it and how that was carried out; what was
-- taken off is not there. Nothing after `up_to` counts.
create function meeting_agenda(of_case bigint, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return (
        with said as (
            select case e.action when 'bring_back' then 'put_on' else e.action end as action, e.sequence,
                   case e.action when 'bring_back' then item_that_was_deferred(e.payload #>> '{input,deferred_item}', e.at) else '{}' end
                       || (e.payload -> 'input') as input,
                   coalesce(e.payload #>> '{input,item_place}', e.payload #>> '{input,item}', e.payload #>> '{input,carried_item}') as place
            from case_event e
            where e.case_id = of_case and e.at <= up_to and e.action in ('put_on', 'bring_back', 'take_off', 'decide', 'carry_out')
              and not is_undone(e.case_id, e.sequence)),
        newest as (
            select distinct on (s.action, s.place) s.* from said s order by s.action, s.place, s.sequence desc)
        select coalesce(jsonb_agg(
            item.input || jsonb_build_object(
                'value', item.place, 'label', item.place || '. ' || (item.input ->> 'item_title'),
                'decision', decided.input, 'carried', carried.input) order by item.place::integer), '[]')
        from newest item
        left join newest decided on decided.action = 'decide' and decided.place = item.place and decided.sequence > item.sequence
        left join newest carried on carried.action = 'carry_out' and carried.place = item.place and carried.sequence > decided.sequence
        where item.action = 'put_on'
          and not exists (select from newest gone where gone.action = 'take_off' and gone.place = item.place
                             and gone.sequence > item.sequence));
end $$;

-- The items that a stuurgroep put off and that wait for a next meeting: neither back on an agenda nor dropped since.
-- `until` is the day on which an item comes back, by the decision or by whoever passed it over.
create function deferred_items(of_organisation bigint) returns jsonb language plpgsql stable as $$
begin
    return (
        with meeting as materialized (
            select m.id, m.number, m.state, meeting_agenda(m.id, 'infinity') as items
            from case_file m where m.workflow = 'meeting' and m.organisation_id = of_organisation and m.state <> 'cancelled'),
        put_off as (
            select m.number || '/' || (i ->> 'value') as named, m.number, i as item
            from meeting m cross join lateral jsonb_array_elements(m.items) i
            where m.state in ('held', 'draft_list', 'adopted', 'carried_out') and i #>> '{decision,outcome}' = 'deferred'),
        passed_over as (
            select distinct on (e.payload #>> '{input,deferred_item}') e.payload #>> '{input,deferred_item}' as named,
                   e.payload #>> '{input,later_on}' as later_on
            from meeting m join case_event e on e.case_id = m.id and e.action = 'leave_off'
            order by e.payload #>> '{input,deferred_item}', e.at desc)
        select coalesce(jsonb_agg(jsonb_build_object(
            'value', p.named, 'label', (p.item ->> 'item_title') || ' (' || p.number || ', punt ' || (p.item ->> 'value') || ')',
            'until', coalesce(o.later_on, p.item #>> '{decision,deferred_to}'),
            'case_number', p.item ->> 'case_number',
            'case_id', (select f.id from case_file f where f.number = p.item ->> 'case_number'))
            order by coalesce(o.later_on, p.item #>> '{decision,deferred_to}'), p.named), '[]')
        from put_off p left join passed_over o on o.named = p.named
        where (o.named is null or o.later_on is not null)
          and not exists (select from meeting m cross join lateral jsonb_array_elements(m.items) i where i ->> 'deferred_from' = p.named));
end $$;

-- When a meeting starts or ends, as a moment: its hours are those of Amsterdam.
create function meeting_moment(document jsonb, of_field text) returns text language plpgsql stable as $$
begin
    return to_char((((document #>> '{data,meets_on}') || ' ' || (document #>> array['data', of_field]))::timestamp
                    at time zone 'Europe/Amsterdam') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');
end $$;

-- What a calendar calls the term of a case, or when a meeting is held: always the same, and nothing to guess from.
create function calendar_uid(uid_key uuid, of_case bigint, name text) returns text language sql immutable
    return substr(encode(sha256(convert_to(uid_key || '/' || of_case || '/' || name, 'UTF8')), 'hex'), 1, 32);

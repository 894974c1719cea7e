-- The agenda of a meeting, put together from what happened to it.

-- Each item as it was put on last, by its place, with the last decision about it and how that was carried out; what was
-- taken off is not there. Nothing after `up_to` counts.
create function meeting_agenda(of_case bigint, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return (
        with said as (
            select e.action, e.sequence, e.payload -> 'input' as input,
                   coalesce(e.payload #>> '{input,item_place}', e.payload #>> '{input,item}', e.payload #>> '{input,carried_item}') as place
            from case_event e
            where e.case_id = of_case and e.at <= up_to and e.action in ('put_on', 'take_off', 'decide', 'carry_out')
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

-- When a meeting starts or ends, as a moment: its hours are those of Amsterdam.
create function meeting_moment(document jsonb, of_field text) returns text language plpgsql stable as $$
begin
    return to_char((((document #>> '{data,meets_on}') || ' ' || (document #>> array['data', of_field]))::timestamp
                    at time zone 'Europe/Amsterdam') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');
end $$;

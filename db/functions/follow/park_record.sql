-- What merging or splitting a park does to the register: areas and plots move, nothing is counted twice and no record is lost.
create function follow_park_record(file case_file, event jsonb) returns void language plpgsql as $$
begin
    case event ->> 'action'
        when 'merge' then perform merge_park(file);
        when 'split' then perform split_park(file, event);
        else null;
    end case;
end $$;

-- The park leaves the register and stands for its successor, which gets its ground.
create function merge_park(file case_file) returns void language plpgsql as $$
declare
    gone park;
    heir park;
begin
    select p.* into gone from park p where p.id = file.park_id for no key update;
    select p.* into heir from park p
    where p.rin = file.document -> 'data' ->> 'successor_rin' and p.id <> gone.id and not p.removed for no key update;
    if heir.id is null then
        raise exception 'violates check constraint "park_succeeds_another"'
            using errcode = 'check_violation', constraint = 'park_succeeds_another';
    end if;
    perform set_park(file, gone.id, '{"removed": true}');
    perform set_park(file, heir.id, jsonb_strip_nulls(jsonb_build_object(
        'ha_bruto', (heir.ha_bruto + gone.ha_bruto)::text, 'ha_netto', (heir.ha_netto + gone.ha_netto)::text,
        'ha_available', (heir.ha_available + gone.ha_available)::text,
        'plots', plots_together(heir.fields -> 'plots', gone.fields -> 'plots', gone.rin))));
    insert into park_succession (park_id, successor_id, kind, cases_go_along, since, case_id)
    values (gone.id, heir.id, 'merge', file.document -> 'data' ->> 'open_cases' = 'go_along', file.changed_at, file.id);
end $$;

-- The plots of both; a number that both know gets the RIN number of its park before it. Null: there are none.
create function plots_together(own jsonb, added jsonb, added_rin text) returns jsonb language sql immutable
    return (select jsonb_agg(plot) from (
        select plot from jsonb_array_elements(case when is_list(own) then own else '[]' end) plot
        union all
        select case when own @> jsonb_build_array(jsonb_build_object('number', plot -> 'number'))
                    then plot || jsonb_build_object('number', added_rin || '/' || (plot ->> 'number')) else plot end
        from jsonb_array_elements(case when is_list(added) then added else '[]' end) plot) together);

-- What the park gives up by the step is the new one, under the number that the province gave. It begins with what was said of the whole,
-- but for its sums and its parts.
create function split_park(file case_file, event jsonb) returns void language plpgsql as $$
declare
    whole park;
    rest  jsonb := (select jsonb_object_agg(e ->> 'field', e -> 'value') from jsonb_array_elements(event -> 'effects') e
                    where e ->> 'kind' = 'set_park_field');
    part  bigint;
    plots jsonb;
begin
    select p.* into whole from park p where p.id = file.park_id for no key update;
    plots := (select jsonb_agg(plot) from jsonb_array_elements(case when is_list(rest -> 'plots') then whole.fields -> 'plots' else '[]' end) plot
              where not rest -> 'plots' @> jsonb_build_array(plot));
    insert into park (rin, name, municipality, year, type_raw, ha_bruto, ha_netto, ha_available, fields, fictitious, changed_at)
    values (event -> 'input' ->> 'part_rin', file.document -> 'data' ->> 'part_name', whole.municipality, whole.year, whole.type_raw,
            whole.ha_bruto - (rest ->> 'ha_bruto')::numeric, whole.ha_netto - (rest ->> 'ha_netto')::numeric,
            whole.ha_available - (rest ->> 'ha_available')::numeric,
            (select coalesce(jsonb_object_agg(f.key, f.value), '{}') from jsonb_each(whole.fields) f
             where f.key !~ '^(first|second)_' and f.key <> all (array['plots', 'added_value', 'energy_use', 'co2_emission', 'nox_emission']))
                || case when plots is null then '{}' else jsonb_build_object('plots', plots) end,
            whole.fictitious, file.changed_at)
    returning id into part;
    insert into park_succession (park_id, successor_id, kind, cases_go_along, since, case_id)
    values (whole.id, part, 'split', false, file.changed_at, file.id);
end $$;

-- The record of a park as a case proposes, compares and changes it: every field by its name, areas as exact decimals.

create function register_of(of_park bigint) returns jsonb language plpgsql stable as $$
begin
    return (select p.fields || jsonb_build_object('name', p.name, 'type', p.type_raw, 'ha_bruto', p.ha_bruto::text,
                                                  'ha_netto', p.ha_netto::text, 'ha_available', p.ha_available::text)
            from park p where p.id = of_park);
end $$;

-- What of a park says how it is guarded: for public bodies (HANDBOOK 4.3, V1), never in open data.
create function guarding_fields() returns text[] language sql immutable parallel safe
    return array['shared_security', 'cameras', 'closed_at_night', 'preventive_check'];

-- The parks of which the person acting may know how they are guarded: null, which is all, for who works for a public body; for
-- a private partner those whose cases its organisation owns or takes part in.
create function parks_known_inside() returns bigint[] language plpgsql stable as $$
begin
    if exists (select from holding_today h where h.person_id = acting_person() and not h.private) then
        return null;
    end if;
    return array(select distinct f.park_id from case_file f join case_reader r on r.case_id = f.id and r.because in ('owner', 'party')
                 where f.park_id is not null);
end $$;

-- The fields of a park as far as somebody who knows those parks inside may read them.
create function fields_told(fields jsonb, of_park bigint, inside bigint[]) returns jsonb language sql immutable parallel safe
    return case when inside is null or of_park = any (inside) then fields else fields - guarding_fields() end;

-- The same of one side of a change that the history of the park keeps, without the border.
create function told_change(side jsonb, of_park bigint, inside bigint[]) returns jsonb language sql immutable parallel safe
    return case when side ? 'fields' then side - 'border' || jsonb_build_object('fields', fields_told(side -> 'fields', of_park, inside))
                else side - 'border' end;

-- What a step publishes: columns by their name, everything else among the fields. The history says for which case.
create function set_park(file case_file, of_park bigint, wanted jsonb) returns void language plpgsql as $$
begin
    perform set_config('bolwerk.about_case', file.id::text, true);
    update park p set
        name = coalesce(wanted ->> 'name', p.name),
        type_raw = case when wanted ? 'type' then wanted ->> 'type' else p.type_raw end,
        ha_bruto = case when wanted ? 'ha_bruto' then (wanted ->> 'ha_bruto')::numeric else p.ha_bruto end,
        ha_netto = case when wanted ? 'ha_netto' then (wanted ->> 'ha_netto')::numeric else p.ha_netto end,
        ha_available = case when wanted ? 'ha_available' then (wanted ->> 'ha_available')::numeric else p.ha_available end,
        removed = coalesce((wanted ->> 'removed')::boolean, p.removed),
        fields = p.fields || (wanted - array['name', 'type', 'ha_bruto', 'ha_netto', 'ha_available', 'removed']),
        changed_at = file.changed_at
    where p.id = of_park;
    perform set_config('bolwerk.about_case', '', true);
end $$;

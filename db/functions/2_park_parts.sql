-- The record of a park as a case proposes, compares and changes it: every field by its name, areas as exact decimals.

create function register_of(of_park bigint) returns jsonb language plpgsql stable as $$
begin
    return (select p.fields || jsonb_build_object('name', p.name, 'type', p.type_raw, 'ha_bruto', p.ha_bruto::text,
                                                  'ha_netto', p.ha_netto::text, 'ha_available', p.ha_available::text)
            from park p where p.id = of_park);
end $$;

-- What a step publishes: columns by their name, everything else among the fields.
create function set_park(of_park bigint, wanted jsonb, at timestamptz) returns void language plpgsql as $$
begin
    update park p set
        name = coalesce(wanted ->> 'name', p.name),
        type_raw = case when wanted ? 'type' then wanted ->> 'type' else p.type_raw end,
        ha_bruto = case when wanted ? 'ha_bruto' then (wanted ->> 'ha_bruto')::numeric else p.ha_bruto end,
        ha_netto = case when wanted ? 'ha_netto' then (wanted ->> 'ha_netto')::numeric else p.ha_netto end,
        ha_available = case when wanted ? 'ha_available' then (wanted ->> 'ha_available')::numeric else p.ha_available end,
        removed = coalesce((wanted ->> 'removed')::boolean, p.removed),
        fields = p.fields || (wanted - array['name', 'type', 'ha_bruto', 'ha_netto', 'ha_available', 'removed']),
        changed_at = at
    where p.id = of_park;
end $$;

-- Facts for a new park: the names that the register knows in the municipality.
select jsonb_build_object('park_names', (
    select coalesce(jsonb_agg(p.name order by p.name), '[]') from park p
    where p.municipality = :context ->> 'municipality' and not p.removed))

-- Facts for a change of the register: what the register says now, whether the park was removed, other changes that wait,
-- the other parks of the municipality, what a merge with each would bring together, and the cases that still run. Only of V0 and V1: nobody may learn from a refusal that something confidential exists.
select jsonb_build_object(
    'register', register_of((:context ->> 'park')::bigint),
    'removed', (select p.removed::integer from park p where p.id = (:context ->> 'park')::bigint),
    'parks_beside', (select coalesce(jsonb_agg(other.rin order by other.rin), '[]') from park p
                     join park other on other.municipality = p.municipality and other.id <> p.id and not other.removed
                     where p.id = (:context ->> 'park')::bigint),
    'park_names', (select coalesce(jsonb_agg(distinct other.name), '[]') from park p join park other on other.municipality = p.municipality
                   where p.id = (:context ->> 'park')::bigint and not other.removed),
    'met_by_merging', met_by_merging((:context ->> 'park')::bigint, :case_id),
    'changes_pending', (select count(*) from case_file f
                        where f.workflow = 'park_record' and f.park_id = (:context ->> 'park')::bigint and not f.closed
                          and f.id is distinct from :case_id),
    'cases_running', (select count(*) from case_file f
                      where f.park_id = (:context ->> 'park')::bigint and not f.closed and f.compartment <= 1
                        and f.workflow <> 'park_record'))

-- Facts for a change of the register: what the register says now, whether the park was removed, other changes that wait,
-- and the cases that still run. Only of V0 and V1: nobody may learn from a refusal that something confidential exists.
select jsonb_build_object(
    'register', register_of((:context ->> 'park')::bigint),
    'removed', (select p.removed::integer from park p where p.id = (:context ->> 'park')::bigint),
    'changes_pending', (select count(*) from case_file f
                        where f.workflow = 'park_record' and f.park_id = (:context ->> 'park')::bigint and not f.closed
                          and f.id is distinct from :case_id),
    'cases_running', (select count(*) from case_file f
                      where f.park_id = (:context ->> 'park')::bigint and not f.closed and f.compartment <= 1
                        and f.workflow <> 'park_record'))

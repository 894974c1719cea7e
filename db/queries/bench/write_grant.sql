-- as: itself
-- writes
-- For pgbench: what a signature under a grant writes (case/record), made from what was read.
select record_event(cast(:session as text), null, jsonb_build_object(
    'before_version', cast(:version as bigint), 'closed', false, 'paused', false,
    'case', cast(:document as jsonb) || jsonb_build_object('version', cast(:version as bigint) + 1),
    'event', cast(:event as jsonb) || jsonb_build_object('sequence', cast(:version as bigint) + 1)) || cast(:effects as jsonb))

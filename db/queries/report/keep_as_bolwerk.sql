-- as: system
-- writes
-- The same in the name of a person without a session: the demonstration and the measurements.
select keep_snapshot(cast(:organisation as bigint), cast(:day as date), cast(:at as timestamptz), cast(:person as bigint),
    cast(:figures as jsonb), cast(:public_figures as jsonb), cast(:annex as jsonb), cast(:counted as jsonb))

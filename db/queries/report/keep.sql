-- as: person
-- writes
-- Keeps a snapshot of figures for good, with the cases behind each figure; gives its id.
select keep_snapshot(cast(:organisation as bigint), cast(:day as date), cast(:at as timestamptz), null, cast(:figures as jsonb),
    cast(:public_figures as jsonb), cast(:annex as jsonb), cast(:counted as jsonb))

-- as: person
-- writes
-- {version, refused}; null when this was not asked at that moment, or waits no longer.
select settle_indicators(cast(:version as integer), :outcome, cast(:asked_at as timestamptz), cast(:own_days as integer))

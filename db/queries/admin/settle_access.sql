-- as: person
-- writes
-- {person, refused}; null when nothing waits under this number.
select settle_access(cast(:request as bigint), :outcome, cast(:own_days as integer))

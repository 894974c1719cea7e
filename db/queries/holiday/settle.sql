-- as: person
-- writes
-- Confirms, refuses or withdraws what was proposed about a day.
select settle_decree_day(cast(:request as bigint), cast(:agrees as boolean))

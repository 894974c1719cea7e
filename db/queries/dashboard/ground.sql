-- as: person
-- What the dashboard of one's own province or stuurgroep is counted from, today.
select live_ground(cast(:organisation as bigint))

-- as: person
-- writes
select hold_records(cast(:organisation as bigint), :subject, :because, cast(:until as date))

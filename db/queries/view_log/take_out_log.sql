-- as: person
-- writes
-- Notes that a part of the log leaves, and gives what stands on it; null for who does not watch over it.
select take_out_log(cast(:levels as jsonb))

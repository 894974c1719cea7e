-- as: person
-- writes
select lift_hold(cast(:hold as bigint), :because)

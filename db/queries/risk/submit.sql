-- as: person
-- writes
select submit_matrix(cast(:matrix as bigint), cast(:version as bigint))

-- as: person
-- writes
select return_matrix(cast(:matrix as bigint), :because)

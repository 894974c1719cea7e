-- as: person
-- The answers of one's own matrix, to put other cells beside them, and which indicators there are.
select own_cells(cast(:matrix as bigint))

-- as: person
-- writes
select forget_reporter(:number)

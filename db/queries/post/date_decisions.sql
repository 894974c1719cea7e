-- as: person
-- writes
-- The decisions of the case as they go to the post on that day.
select date_decisions(:number, cast(:day as date))

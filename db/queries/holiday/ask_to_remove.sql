-- as: person
-- writes
-- Proposes to take away a day of a decree; the others stand in the law itself.
select ask_without_decree_day(cast(:day as date))

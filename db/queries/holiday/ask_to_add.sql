-- as: person
-- writes
-- Proposes a day that the Crown puts on a par with a holiday (Atw art. 3 lid 3); another administrator confirms it.
select ask_for_decree_day(cast(:day as date), :name, :decree)

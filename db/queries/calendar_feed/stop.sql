-- as: person
-- writes
delete from calendar_feed where person_id = acting_person() returning '{"stopped": true}'

-- as: person
select json_build_object('made_at', (select made_at from calendar_feed where person_id = acting_person()))

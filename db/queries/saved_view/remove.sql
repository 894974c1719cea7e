-- as: person
-- writes
delete from saved_view where id = cast(:id as bigint) and person_id = acting_person() returning json_build_object('name', name, 'page', page)

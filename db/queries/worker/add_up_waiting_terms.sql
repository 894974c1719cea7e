-- as: system
-- writes
-- What was appended since the last time goes into the counts of the days; of several workers at once the first one does it.
select json_build_object('added_up', add_up_waiting_terms())

-- as: system
-- The event that a case ends with, as it was written.
select e.payload from case_event e join case_file f on f.id = e.case_id and f.version = e.sequence
where f.number = :number

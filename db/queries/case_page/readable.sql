-- as: person
-- Whether the case is there for the person acting.
select to_json(exists (select from case_file where number = :number))

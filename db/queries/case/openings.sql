-- as: person
-- What a decision needs to begin cases below a case, by workflow.
select openings_below(f, cast(:families as jsonb)) from case_file f where f.number = :number

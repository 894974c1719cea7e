-- as: person
-- Of these cases the numbers that are more confidential than this.
select coalesce(json_agg(f.number), '[]') from case_file f
where f.number = any (string_to_array(:numbers, ' ')) and f.compartment > cast(:ceiling as smallint)

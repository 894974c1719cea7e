-- as: person
-- writes
-- Notes that the titles of these cases were seen in a list, as far as they are confidential.
select json_build_object('noted', note_listed(string_to_array(:numbers, ' '), :list) is not null)

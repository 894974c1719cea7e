-- as: person
-- writes
-- Another text for a letter, kept until the event that puts it forward or in its place.
select propose_letter(:number, cast(:id as bigint), :text, decode(:source, 'base64'), decode(:bytes, 'base64'))

-- as: person
-- writes
select add_adapted_letter(:number, :letter, :content_type, decode(:bytes, 'base64'))

-- as: person
-- writes
-- The Word document from which the text of a letter was taken, for whoever prepares it. That it leaves at V2 or V3 is noted.
with letter as materialized (
    select d.* from document d where d.id = cast(:id as bigint) and d.source is not null and prepares_letters(d.case_id)),
taken as materialized (
    select take_out(letter.case_id, letter.compartment, 'word', 'Brief ' || letter.number, null, cast(:taking as bigint)) as mark from letter)
select json_build_object('number', letter.number, 'taken', taken.mark,
                         'content_type', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
                         'bytes', translate(encode(letter.source, 'base64'), E'\n', ''))
from letter, taken

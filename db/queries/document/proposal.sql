-- as: person
-- writes
-- A text that waits for who signed, as the letter would be. That it leaves at V2 or V3 is noted.
with wanted as materialized (
    select p.*, d.number from letter_proposal p join document d on d.id = p.document_id join case_file f on f.id = p.case_id
    where f.number = :number and p.id = cast(:id as bigint)),
taken as materialized (
    select take_out(wanted.case_id, wanted.compartment, 'letter', 'Voorstel voor brief ' || wanted.number, null, null) as mark from wanted)
select json_build_object('letter', wanted.number, 'sha256', encode(wanted.source_sha256, 'hex'), 'may_read', may_read_text(wanted.id), 'taken', taken.mark,
                         'bytes', translate(encode(wanted.bytes, 'base64'), E'\n', ''))
from wanted, taken

-- as: person
-- writes
-- A text that waits, to lay beside the letter that it is for, and what whoever acts may do with it. That it was read at V2 or V3 is noted.
with wanted as materialized (
    select p.*, d.number from letter_proposal p join document d on d.id = p.document_id join case_file f on f.id = p.case_id
    where f.number = :number and p.id = cast(:id as bigint)),
taken as materialized (
    select take_out(wanted.case_id, wanted.compartment, 'letter', 'Voorstel voor brief ' || wanted.number, null, null) as mark from wanted)
select json_build_object('letter', w.number, 'document', w.document_id, 'text', w.adapted_text, 'by', maker.name, 'at', w.made_at,
                         'read_by', (select r.name from person r where r.id = w.read_by), 'signer', signer_of(w.document_id),
                         'waits_for_reader', waits_for_reader(w.id), 'may_read', may_read_text(w.id),
                         'may_agree', may_be_adapted(w.document_id) and not waits_for_reader(w.id), 'taken', taken.mark)
from wanted w join person maker on maker.id = w.made_by, taken

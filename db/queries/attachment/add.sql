-- as: person
-- writes
insert into attachment (case_id, name, content_type, size, sha256, bytes, uploaded_by, compartment, scanned)
select f.id, :name, :content_type, octet_length(decode(:bytes, 'base64')), sha256(decode(:bytes, 'base64')),
       decode(:bytes, 'base64'), acting_person(), f.compartment, :scanned
from case_file f where f.number = :number
returning json_build_object('id', id)

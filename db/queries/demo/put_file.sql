-- as: system
-- writes
insert into attachment (case_id, name, content_type, size, sha256, bytes, uploaded_by, uploaded_at, compartment, scanned)
select f.id, :name, 'text/plain', octet_length(convert_to(:text, 'UTF8')), sha256(convert_to(:text, 'UTF8')),
       convert_to(:text, 'UTF8'), cast(:person as bigint), cast(:at as timestamptz), f.compartment, 'not_scanned'
from case_file f
where f.id = cast(:case as bigint)
  and not exists (select from attachment a where a.case_id = f.id and a.name = :name)
returning json_build_object('attachment', id)

-- as: system
-- writes
insert into attachment (case_id, name, content_type, size, sha256, bytes, uploaded_by, uploaded_at, compartment, scanned, answers)
select f.id, :name, 'application/pdf', octet_length(file.bytes), sha256(file.bytes), file.bytes, cast(:person as bigint),
       cast(:at as timestamptz), f.compartment, 'not_scanned', nullif(:answers, '')
from case_file f cross join (select decode(:hex, 'hex') as bytes) file
where f.id = cast(:case as bigint)
  and not exists (select from attachment a where a.case_id = f.id and a.name = :name)
returning json_build_object('attachment', id)

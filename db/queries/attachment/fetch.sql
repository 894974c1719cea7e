-- as: person
-- writes
-- The bytes of a file. That a file of V2 or V3 leaves is noted; `taken` is what stands on the copy. What leaves together has
-- one number, `taking`.
with file as materialized (
    select a.*, f.compartment as level from attachment a join case_file f on f.id = a.case_id
    where f.number = :number and a.id = cast(:id as bigint) and a.removed_at is null and a.scanned <> 'infected'),
taken as materialized (
    select take_out(file.case_id, file.compartment, 'file',
                    case when file.compartment = 3 and file.level < 3 then 'Vertrouwelijke bijlage: ' else 'Bestand: ' end || file.name,
                    (select d.document -> 'data' ->> 'purpose' from case_file d where d.id = file.designation_id), cast(:taking as bigint)) as mark
    from file)
select json_build_object('name', file.name, 'content_type', file.content_type, 'taken', taken.mark,
                         'bytes', translate(encode(file.bytes, 'base64'), E'\n', ''))
from file, taken

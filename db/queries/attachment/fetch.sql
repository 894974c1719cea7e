-- as: person
-- writes
-- The bytes of a file. A look at V2 and V3 is noted.
with file as materialized (
    select a.*, f.compartment as level, f.document -> 'data' ->> 'purpose' as purpose
    from attachment a join case_file f on f.id = a.case_id
    where f.number = :number and a.id = cast(:id as bigint) and a.removed_at is null and a.scanned <> 'infected'),
noted as materialized (
    select case when file.compartment = 3 and file.level < 3 then log_annex(file.case_id, 'Vertrouwelijke bijlage: ' || file.name)
                else log_view(file.case_id, 'Bestand: ' || file.name, coalesce(file.purpose, 'Behandeling van de zaak'), null) end
    from file)
select json_build_object('name', file.name, 'content_type', file.content_type, 'noted', (select count(*) from noted),
                         'bytes', translate(encode(file.bytes, 'base64'), E'\n', ''))
from file

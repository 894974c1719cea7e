-- as: person
select json_build_object('name', a.name, 'content_type', a.content_type, 'bytes', translate(encode(a.bytes, 'base64'), E'\n', ''))
from attachment a join case_file f on f.id = a.case_id
where f.number = :number and a.id = cast(:id as bigint) and a.removed_at is null and a.scanned <> 'infected'

-- as: person
select json_build_object('number', d.number, 'version', d.version, 'content_type', d.content_type, 'title', d.title,
                         'bytes', translate(encode(d.bytes, 'base64'), E'\n', ''))
from document d
where d.id = cast(:id as bigint) and d.made_at is not null

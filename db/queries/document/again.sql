-- as: system
-- What a letter was made from, to make it again: the same bytes.
select json_build_object('number', d.number, 'dated', d.dated, 'version', d.version, 'data', d.data, 'adapted_text', d.adapted_text, 'whole', t.whole,
                         'workflow', t.workflow, 'name', t.document,
                         'sha256', encode(d.sha256, 'hex'))
from document d join letter_template t on t.id = d.template_id
where d.id = cast(:id as bigint) and d.made_at is not null

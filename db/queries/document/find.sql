-- as: person
-- One letter of a case by its number; the newest version, or the one that is asked for.
select json_build_object('id', d.id, 'number', d.number, 'version', d.version, 'title', d.title, 'name', d.name,
                         'made', d.made_at is not null, 'content_type', d.content_type, 'level', d.compartment,
                         'adapted', d.source is not null, 'prepares', prepares_letters(d.case_id))
from document d join case_file f on f.id = d.case_id
where f.number = :number and d.number = :letter and (:version is null or d.version = cast(:version as bigint))
order by d.version desc limit 1

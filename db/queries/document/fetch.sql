-- as: person
-- writes
-- The bytes of a letter that was made. That a letter of V2 or V3 leaves is noted; `taken` is what stands on the copy. What
-- leaves together has one number, `taking`.
with letter as materialized (select d.* from document d where d.id = cast(:id as bigint) and d.made_at is not null),
taken as materialized (
    select take_out(letter.case_id, letter.compartment, 'letter', 'Brief ' || letter.number, null, cast(:taking as bigint)) as mark
    from letter)
select json_build_object('number', letter.number, 'version', letter.version, 'content_type', letter.content_type,
                         'title', letter.title, 'taken', taken.mark,
                         'bytes', translate(encode(letter.bytes, 'base64'), E'\n', ''))
from letter, taken

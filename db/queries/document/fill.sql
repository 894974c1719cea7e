-- as: system
-- writes
-- The letter as it was made; once, whoever comes second changes nothing.
update document set template_id = cast(:template as bigint), data = cast(:data as jsonb), title = :title, bytes = decode(:bytes, 'base64'),
    sha256 = sha256(decode(:bytes, 'base64')), made_at = now()
where id = cast(:id as bigint) and made_at is null
returning json_build_object('id', id)

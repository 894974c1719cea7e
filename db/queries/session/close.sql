-- as: system
-- writes
update session set revoked_at = now() where token_hash = decode(:token_hash, 'hex') and revoked_at is null
returning json_build_object('person', person_id)

-- as: itself
-- writes
-- Puts what another key sealed in place of it; for the owner of the database alone.
select reseal_reporter(cast(:id as bigint), decode(:was, 'base64'), decode(:sealed, 'base64'), :key_id)

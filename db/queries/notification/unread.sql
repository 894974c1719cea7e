-- as: system
-- Unread notifications under each of these open sessions, up to a hundred; a session that has ended is left out.
select coalesce(json_object_agg(encode(s.token_hash, 'hex'), (
    select count(*) from (select from notification n where n.person_id = s.person_id and n.read_at is null limit 100) few)), '{}')
from session s join person p on p.id = s.person_id and p.active
where s.token_hash = any (array(select decode(hash, 'hex') from jsonb_array_elements_text(cast(:sessions as jsonb)) hash))
  and s.revoked_at is null and s.expires_at > now()

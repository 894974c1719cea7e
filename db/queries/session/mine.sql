-- as: person
-- My sessions that are open: this one first, then the one that began last.
select coalesce(json_agg(json_build_object('id', id, 'began', created_at, 'ends', expires_at, 'used', last_seen, 'is_this', is_this)
                         order by is_this desc, created_at desc, id desc), '[]')
from (select s.id, s.created_at, s.expires_at, s.last_seen, s.token_hash = decode(:session, 'hex') as is_this
      from session s
      where s.person_id = acting_person() and s.revoked_at is null and s.expires_at > now()) mine

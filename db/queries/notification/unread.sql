-- as: system
-- Unread notifications under each of these open sessions, up to a hundred, counted as the policy "to me" lists them; a
-- session that has ended is left out.
select coalesce(json_object_agg(encode(s.token_hash, 'hex'), (
    select count(*) from (
        select from notification n
        where n.person_id = s.person_id and n.read_at is null and (n.held_until is null or n.held_until <= now())
          and (n.case_id is null or exists (
              select from case_reader r where r.case_id = n.case_id and r.pass = any (s.passes)))
        limit 100) few)), '{}')
from (select s.token_hash, s.person_id, passes_of(s.person_id) as passes
      from session s join person p on p.id = s.person_id and p.active
      where s.token_hash = any (array(select decode(hash, 'hex') from jsonb_array_elements_text(cast(:sessions as jsonb)) hash))
        and s.revoked_at is null and s.expires_at > now()) s

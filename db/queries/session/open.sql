-- as: system
-- writes
insert into session (token_hash, person_id, csrf, expires_at)
select decode(:token_hash, 'hex'), p.id, :csrf, now() + cast(:hours as integer) * interval '1 hour'
from person p where p.id = cast(:person as bigint) and p.active
returning json_build_object('person', person_id)

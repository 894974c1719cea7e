-- as: person
-- writes
-- A new address; an earlier one stops.
insert into calendar_feed (person_id, token_hash) values (acting_person(), decode(:token_hash, 'hex'))
on conflict (person_id) do update set token_hash = excluded.token_hash, made_at = now()
returning '{"made": true}'

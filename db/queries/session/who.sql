-- as: person
-- Who is signed in, without the numbers of the page's frame: for programs, and for what changes something.
select who.frame || jsonb_build_object('csrf', s.csrf)
from standing who
join session s on s.token_hash = decode(:session, 'hex')
where who.person_id = acting_person()

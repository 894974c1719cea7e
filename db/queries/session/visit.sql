-- as: person
-- Who is signed in, and the numbers of every page's frame.
select who.frame || jsonb_build_object(
    'csrf', s.csrf,
    'unread', unread_number(100),
    'waiting', work_waiting_number(100))
from standing who
join session s on s.token_hash = decode(:session, 'hex')
where who.person_id = acting_person()

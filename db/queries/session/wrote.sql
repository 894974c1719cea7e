-- as: system
-- Whether a form with this token was made in a session that is still known, and in one of this person.
select json_build_object(
    'by_somebody', exists (select from session s where s.csrf = :csrf),
    'by_person', exists (select from session s where s.csrf = :csrf and s.person_id = cast(:person as bigint)))

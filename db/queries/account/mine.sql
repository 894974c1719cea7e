-- as: person
-- Whose account it is: what signing in and the rules for a password ask of it.
select json_build_object('name', p.name, 'email', p.email) from person p where p.id = acting_person()

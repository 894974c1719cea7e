-- as: itself
-- The case with who asks, facts and settings, for a person. Null: not there for this person.
select load_case(:session, cast(:person as bigint), cast(:wanted as jsonb))

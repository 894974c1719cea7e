-- as: itself
-- The same for Bolwerk itself: timers and linked cases.
select load_case_as_bolwerk(cast(:wanted as jsonb))

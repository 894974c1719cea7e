-- as: person
-- The clocks of running terms with a last day within two weeks of this day, for administrators: without the cases they are of.
select clocks_near(cast(:day as date)) where holds_role('functional_admin')

-- as: system
-- The public part of a report that is published.
select public_report(:number, cast(:sections as jsonb))

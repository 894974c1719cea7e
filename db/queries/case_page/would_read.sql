-- as: person
-- Who would read a case that somebody is about to begin, and why.
select would_read(cast(:opening as jsonb), cast(:level as smallint), cast(:named as jsonb))

-- as: person
-- What stops with a role, before it is done; nothing when it is not one's to stop.
select stopping_role(cast(:holding as bigint))

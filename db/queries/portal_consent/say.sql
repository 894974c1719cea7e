-- as: person
-- writes
-- The organisation wants these letters in the portal from now on, or no longer. Null for who does not work there, and for
-- a kind that is not there; the same again changes nothing.
select say_portal_consent(cast(:organisation as bigint), :kind, cast(:wants as boolean))

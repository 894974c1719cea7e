-- as: person
-- What a version of a scheme would change before it is kept; null for who may not keep it.
select to_json(scheme_effect(:scheme, cast(:from_day as date)))

-- as: person
-- What a ceiling would change before it is published; null for who may not publish it.
select to_json(ceiling_effect(:scheme, :period, cast(:cents as bigint), cast(:published_on as date)))

-- as: person
-- writes
select json_build_object('budget', set_ceiling(:scheme, :period, cast(:cents as bigint), cast(:published_on as date), :source))

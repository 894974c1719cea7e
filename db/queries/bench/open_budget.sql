-- as: system
-- writes
-- A ceiling for applications that are for measuring only.
select json_build_object('budget', publish_ceiling(:scheme, :period, cast(:cents as bigint), today(), 'Meting'))

-- as: system
-- writes
-- A ceiling for applications that are for measuring only, made known before they came in (Awb 4:27 lid 1).
select json_build_object('budget', publish_ceiling(:scheme, :period, cast(:cents as bigint), today() - 31, 'Meting'))

-- as: system
-- writes
-- :files are the contents of db/data/indicators.
select json_build_object('rows', fill_indicators(cast(:files as jsonb)))

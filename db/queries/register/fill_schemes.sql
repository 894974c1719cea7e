-- as: system
-- writes
-- :files are the contents of db/data/schemes.
select json_build_object('rows', fill_schemes(cast(:files as jsonb)))

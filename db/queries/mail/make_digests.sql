-- as: system
-- writes
select to_json(make_digests(cast(:at as timestamptz)))

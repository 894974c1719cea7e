-- as: person
-- writes
with gone as (
    delete from indicator i using indicator_set s
    where s.version = i.set_version and s.in_use_since is null and i.set_version = cast(:version as integer) and i.code = :code
    returning i.code)
select json_build_object('code', code) from gone

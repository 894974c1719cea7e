-- as: person
-- writes
-- A new version beside the old ones; :version is the one it was made from, so that two people do not overwrite each other.
with made as (
    insert into scheme (id, version, from_day, name, province, organ, legal_basis, rules, published_on, published_in, made_by)
    select s.id, s.version + 1, cast(:from_day as date), :name, s.province, :organ, :legal_basis, cast(:rules as jsonb),
           cast(:published_on as date), :published_in, acting_person()
    from scheme s
    where s.id = :scheme and s.version = cast(:version as integer) and s.province = any (provinces_kept())
      and not exists (select from scheme n where n.id = s.id and n.version > s.version)
    returning id, version, from_day)
select json_build_object('version', version, 'from', from_day) from made

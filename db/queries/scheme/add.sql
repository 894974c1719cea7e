-- as: person
-- writes
-- A new scheme of the province whose schemes one keeps; nothing for who keeps none.
with made as (
    insert into scheme (id, version, from_day, name, province, organ, legal_basis, rules, published_on, published_in, made_by)
    select :scheme, 1, cast(:from_day as date), :name, k.province, :organ, :legal_basis, cast(:rules as jsonb),
           cast(:published_on as date), :published_in, acting_person()
    from unnest(provinces_kept()) k (province)
    where cast(:version as integer) = 0 order by k.province limit 1
    returning id)
select json_build_object('id', id) from made

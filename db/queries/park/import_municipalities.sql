-- as: system
-- writes
-- plan: custom
-- Takes over the municipalities with their borders; what is already the same stays. Gives how many were written.
with delivered as (
    select d.code, d.name, d.province, point(d.label_lon, d.label_lat) as label_point, d.border
    from jsonb_to_recordset(cast(:rows as jsonb)) as d (
        code text, name text, province text, label_lon double precision, label_lat double precision, border jsonb)),
written as (
    insert into municipality (code, name, province, label_point, border)
    select code, name, province, label_point, border from delivered
    on conflict (code) do update
    set name = excluded.name, province = excluded.province, label_point = excluded.label_point, border = excluded.border,
        successor = null
    where (municipality.name, municipality.province, municipality.label_point::text, municipality.border)
          is distinct from (excluded.name, excluded.province, excluded.label_point::text, excluded.border)
    returning 1)
select count(*) from written

-- as: system
-- writes
-- The next version of that scheme: the tender closed yesterday.
with put as (
    insert into scheme (id, version, from_day, name, province, organ, legal_basis, rules)
    select id, 2, cast(:today as date), name, province, organ, legal_basis,
           rules || jsonb_build_object('open_until', cast(:today as date) - 1)
    from scheme where id = 'fle_closed_round' and version = 1
    on conflict do nothing
    returning version)
select json_build_object('versions', count(*)) from put

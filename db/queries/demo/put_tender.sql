-- as: system
-- writes
-- A scheme of the demonstration alone, like the one of Flevoland, open until today.
with put as (
    insert into scheme (id, version, from_day, name, province, organ, legal_basis, rules)
    select 'fle_closed_round', 1, cast(:today as date) - 200, 'Veilige terreinen, gesloten ronde (voorbeeld)', province, organ,
           legal_basis, rules || jsonb_build_object('open_from', cast(:today as date) - 200, 'open_until', :today, 'assessors', 2)
    from scheme where id = 'fle_parks' and version = 1
    on conflict do nothing
    returning version)
select json_build_object('versions', count(*)) from put

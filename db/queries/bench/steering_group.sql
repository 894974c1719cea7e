-- as: system
-- writes
-- A stuurgroep of every municipality, so that a report is about all parks; and somebody in whose name figures are taken.
with made as (
    insert into organisation (kind, name) values ('stuurgroep', 'Stuurgroep van de meting')
    on conflict on constraint organisation_once do update set active = true returning id),
area as (
    insert into organisation_area (organisation_id, municipality)
    select made.id, m.code from made, municipality m where m.successor is null on conflict do nothing)
select json_build_object('organisation', made.id, 'person', (select min(p.id) from person p)) from made

-- as: system
-- writes
-- So many messages about a hundred cases to a thousand people, as steps of cases tell them; the trigger puts them in line.
with place as (insert into organisation (kind, name) values ('municipality', 'Meting') returning id),
people as (
    insert into person (name, email) select 'Lezer ' || n, 'lezer' || n || '@bench.test' from generate_series(1, 1000) n
    returning id),
held as (
    insert into role_holding (person_id, role, organisation_id, ceiling, from_day)
    select people.id, 'municipal_coordinator', place.id, 2, today() from people, place returning 1),
cases as (
    insert into case_file (number, workflow, definition_version, version, state, title, compartment, organisation_id,
                           opened_at, changed_at, document, last_hash)
    select 'MET-2026-' || n, 'project_plan', 1, 1, 'draft', 'Meting ' || n, 1, place.id, now(), now(), '{}', ''
    from place, generate_series(1, 100) n returning id),
readers as (
    insert into case_reader (case_id, organisation_id, compartment, because, changed_at)
    select cases.id, place.id, 1, 'owner', now() from cases, place returning 1),
told as (
    insert into notification (person_id, case_id, kind, text)
    select p.ids[1 + n % 1000], c.ids[1 + n % 100], 'mention', 'Iemand noemde u in een notitie'
    from generate_series(1, cast(:count as bigint)) n, (select array_agg(id) as ids from people) p,
         (select array_agg(id) as ids from cases) c
    returning 1)
select json_build_object('told', (select count(*) from told), 'held', (select count(*) from held),
                         'readers', (select count(*) from readers))

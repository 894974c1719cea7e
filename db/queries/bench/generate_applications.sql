-- as: system
-- writes
-- plan: custom
-- Applications after one example, numbered on from :first: of :all, five became complete on each day up to yesterday, in the
-- order of their numbers, spread over the municipalities of the province. Each has the one event that makes its document.
with ground as materialized (
    select row_number() over (order by m.code) - 1 as place, m.code, a.organisation_id as organisation,
           (select min(p.id) from park p where p.municipality = m.code) as park
    from municipality m
    join organisation_area a on a.municipality = m.code
    join organisation o on o.id = a.organisation_id and o.kind = 'municipality' and o.active
    where m.province = (select max(s.province) from scheme s where s.id = cast(:document as jsonb) #>> '{data,scheme}')),
wanted as materialized (
    select nextval(pg_get_serial_sequence('public.case_file', 'id')) as id, g.*, 'SUB-' || extract(year from now()) || '-' || 200000 + i as number,
           'Meting ' || i as title, now() - interval '30 days' as at, today() - 1 - ((cast(:all as bigint) - 1 - i) / 5)::integer as day,
           today() + 5 + (i % 60)::integer as due
    from generate_series(cast(:first as bigint), cast(:first as bigint) + cast(:most as bigint) - 1) i
    join ground g on g.place = i % (select count(*) from ground)),
known as materialized (
    select w.*, jsonb_set(cast(:document as jsonb) || jsonb_build_object('id', w.id, 'number', w.number, 'organisation', w.organisation,
               'municipality', w.code, 'park', coalesce(w.park, 0), 'title', w.title), '{data,complete_on}', to_jsonb(w.day)) as document,
           jsonb_set(cast(:event as jsonb), '{patch,complete_on}', to_jsonb(w.day)) as event
    from wanted w),
file as (
    insert into case_file (id, number, workflow, definition_version, version, state, title, compartment, organisation_id,
        municipality, park_id, due, opened_at, changed_at, document, last_hash, search)
    overriding system value
    select k.id, k.number, k.document ->> 'workflow', (k.document ->> 'definition_version')::integer, 1, k.document ->> 'state', k.title, 1,
           k.organisation, k.code, k.park, k.due, k.at, k.at, k.document, chained_hash('', k.id, k.event), to_tsvector('dutch', k.number)
    from known k),
event as (
    insert into case_event (case_id, sequence, action, person_id, at, payload, previous_hash, hash, chain)
    select k.id, 1, k.event ->> 'action', null, k.at, k.event, '', chained_hash('', k.id, k.event), 2 from known k),
reader as (
    insert into case_reader (case_id, organisation_id, compartment, because, changed_at)
    select k.id, k.organisation, 1, 'owner', k.at from known k
    union all
    select k.id, a.organisation_id, 1, 'area', k.at
    from known k join organisation_area a on a.municipality = k.code join organisation o on o.id = a.organisation_id and o.kind = 'province')
select json_build_object('cases', json_agg(json_build_object('id', id, 'number', number) order by id)) from known

-- as: system
-- writes
-- plan: custom
-- Cases after the examples, numbered on from :first: some municipalities have many and most have few. Each has the one
-- event that makes its document.
with example as materialized (
    select row_number() over () - 1 as place, t.*
    from jsonb_to_recordset(cast(:templates as jsonb)) as t (
        prefix text, document jsonb, event jsonb, closed boolean, paused boolean, due date, owner bigint,
        readers jsonb, tasks jsonb, deadlines jsonb)),
ground as materialized (
    select row_number() over (order by md5(m.code)) - 1 as place, m.code, m.name, o.id as organisation,
           (select array_agg(p.id order by p.id) from park p where p.municipality = m.code) as parks
    from municipality m
    join lateral (select a.organisation_id as id from organisation_area a
                  join organisation own on own.id = a.organisation_id and own.kind = 'municipality' and own.active
                  where a.municipality = m.code order by 1 limit 1) o on true),
area as materialized (
    select a.municipality, of.compartment, of.workflow, o.id as organisation
    from (select distinct (document ->> 'compartment')::smallint as compartment, document ->> 'workflow' as workflow from example) of
    cross join organisation_area a
    join organisation o on o.id = a.organisation_id and o.active
    where reads_in_area(o.kind, of.compartment, of.workflow)),
drawn as materialized (
    select i, (hashint8(i)::bigint & 2147483647) / 2147483648.0 as chance, (hashint8(i * 31 + 7)::bigint & 2147483647) as dice
    from generate_series(cast(:first as bigint), cast(:first as bigint) + cast(:most as bigint) - 1) i),
placed as materialized (
    select nextval(pg_get_serial_sequence('public.case_file', 'id')) as id, e.*, g.code, g.parks[(1 + d.dice % cardinality(g.parks))::integer] as park,
           e.prefix || '-' || extract(year from at) || '-' || 100000 + d.i as number, at,
           to_jsonb(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) as at_text,
           to_jsonb((e.document ->> 'title') || ', ' || g.name || ' ' || d.i) as title,
           case when e.owner = 0 then g.organisation else e.owner end as owned_by, g.organisation as municipal
    from drawn d
    join example e on e.place = d.i % (select count(*) from example)
    join ground g on g.place = floor((select count(*) from ground) * power(d.chance, 2))::bigint
    cross join lateral (select date_trunc('second', now()) - d.dice % 94000000 * interval '1 second') when_ (at)),
wanted as materialized (
    select made.*, chained_hash('', made.id, made.happened) as hash
    from (select p.*, jsonb_set(jsonb_set(p.event, '{patch,title}', p.title), '{at}', p.at_text) as happened,
           jsonb_set(jsonb_set(p.document || jsonb_build_object(
               'id', p.id, 'number', p.number, 'organisation', p.owned_by, 'municipality', p.code, 'park', coalesce(p.park, 0),
               'title', p.title), '{data,title}', p.title), '{marks,0,at}', p.at_text) as known
          from placed p) made),
file as (
    insert into case_file (id, number, workflow, definition_version, version, state, title, compartment, organisation_id,
        municipality, park_id, due, paused, closed, opened_at, changed_at, document, last_hash, search)
    overriding system value
    select w.id, w.number, w.known ->> 'workflow', (w.known ->> 'definition_version')::integer, 1, w.known ->> 'state',
           w.known ->> 'title', (w.known ->> 'compartment')::smallint, w.owned_by, w.code, w.park, w.due, w.paused, w.closed,
           w.at, w.at, w.known, w.hash, to_tsvector('dutch', w.number || ' ' || (w.known ->> 'title'))
    from wanted w),
event as (
    insert into case_event (case_id, sequence, action, person_id, at, payload, previous_hash, hash, chain)
    select w.id, 1, w.happened ->> 'action', nullif((w.happened -> 'by' ->> 'person')::bigint, 0), w.at, w.happened, '', w.hash, 2
    from wanted w),
reads as materialized (
    select distinct on (w.id, who.organisation) w.id, who.organisation, (w.known ->> 'compartment')::smallint as compartment,
           who.because, w.at
    from wanted w
    cross join lateral (
        select w.owned_by as organisation, 'owner' as because, 1 as rank
        union all
        select (r ->> 'organisation')::bigint, r ->> 'because', 2 from jsonb_array_elements(w.readers) r
        union all
        select a.organisation, 'area', 4 from area a
        where a.municipality = w.code and a.compartment = (w.known ->> 'compartment')::smallint and a.workflow = w.known ->> 'workflow'
        union all
        select 0, 'everybody', 5 where (w.known ->> 'compartment')::smallint = 0) who
    order by w.id, who.organisation, who.rank),
reader as (
    insert into case_reader (case_id, organisation_id, compartment, because, changed_at)
    select id, organisation, compartment, because, at from reads),
work as (
    insert into task (case_id, kind, role, organisation_id, label, due, paused, since, compartment)
    select w.id, 'main', t.role, r.organisation, t.label, t.due, t.paused, w.at, r.compartment
    from wanted w
    cross join lateral jsonb_to_recordset(w.tasks) as t (role text, label text, due date, paused boolean, organisation bigint)
    join reads r on r.id = w.id and r.organisation = case when t.organisation = 0 then w.municipal else t.organisation end),
term as (
    insert into deadline (case_id, name, label, last_day, paused)
    select w.id, d.name, d.label, d.last_day, d.paused
    from wanted w
    cross join lateral jsonb_to_recordset(w.deadlines) as d (name text, label text, last_day date, paused boolean))
select json_build_object('cases', count(*)) from wanted

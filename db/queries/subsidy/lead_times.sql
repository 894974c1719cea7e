-- as: person
-- plan: custom
-- How long each of :phases ([{label, begins, ends}], names of actions) took, in days, for the applications whose :term
-- ended from :since up to :until; and how many of those decisions were in time. A phase begins at the last time of its
-- first action before its end. The days one by one where there are few. Null for who works for no province.
with decided as materialized (
    select e.case_id, e.ended_on <= e.last_day as in_time
    from ended_term e
    where e.province = any (provinces_served()) and e.name = :term
      and e.ended_on >= coalesce(cast(:since as date), '-infinity') and e.ended_on < coalesce(cast(:until as date), 'infinity')
      and (:scheme is null or e.scheme_id = :scheme)),
happened as materialized (
    select d.case_id, d.in_time, e.action, e.at, (e.at at time zone 'Europe/Amsterdam')::date as day
    from decided d join case_event e on e.case_id = d.case_id
    where not exists (select from taken_back b where b.case_id = e.case_id and b.sequence = e.sequence)
      and e.action in (select p ->> x from jsonb_array_elements(cast(:phases as jsonb)) p, unnest(array['begins', 'ends']) x)),
phases as (
    select p.place, p.one ->> 'label' as label, p.one ->> 'begins' as begins, p.one ->> 'ends' as ends
    from jsonb_array_elements(cast(:phases as jsonb)) with ordinality as p (one, place)),
took as (
    select p.place, p.label, finish.in_time, finish.day - start.day as days
    from phases p
    join lateral (select distinct on (h.case_id) h.* from happened h where h.action = p.ends
                  order by h.case_id, h.at desc) finish on true
    join lateral (select h.day from happened h
                  where h.case_id = finish.case_id and h.action = p.begins and h.at <= finish.at
                  order by h.at desc limit 1) start on true)
select json_build_object(
    'phases', (
        select json_agg(json_build_object('label', p.label, 'number', t.number, 'median', t.median, 'p90', t.p90,
            'each', case when t.number < 5 then t.each else '[]' end) order by p.place)
        from phases p
        cross join lateral (
            select count(*) as number, percentile_disc(0.5) within group (order by days) as median,
                   percentile_disc(0.9) within group (order by days) as p90,
                   coalesce(json_agg(days order by days), '[]') as each
            from took where took.place = p.place) t),
    'decided', (select count(*) from took where place = 1),
    'in_time', (select count(*) filter (where in_time) from took where place = 1),
    'schemes', (
        select coalesce(json_agg(json_build_object('value', k.id, 'label', k.name) order by k.name), '[]')
        from (select distinct on (s.id) s.id, s.name from scheme s where s.province = any (provinces_served())
              order by s.id, s.version desc) k))
where provinces_served() <> '{}'

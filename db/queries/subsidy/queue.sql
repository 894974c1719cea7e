-- as: person
-- plan: custom
-- Subsidies and the cases about them (:workflows) with a term that the province must keep (:terms), in the order of their last day, from a
-- place (due, id) on; how many there are per risk; and how long decisions took. Null for who works for no province.
with open_ as materialized (
    select distinct on (f.id) f.id, d.label, case when not d.paused then d.last_day end as due,
           case when d.paused then 'infinity' else d.last_day end as day, d.paused, about.scheme
    from case_file f
    join deadline d on d.case_id = f.id
        and d.name in (select jsonb_array_elements_text(cast(:terms as jsonb)))
    left join case_link l on l.from_id = f.id and l.relation = 'subsidy'
    left join case_file subsidy on subsidy.id = l.to_id
    cross join lateral (select coalesce(f.document #>> '{data,scheme}', subsidy.document #>> '{data,scheme}') as scheme) about
    where f.workflow in (select jsonb_array_elements_text(cast(:workflows as jsonb))) and not f.closed
      and (:scheme is null or about.scheme = :scheme)
    order by f.id, d.paused, d.last_day),
shown as (
    select o.* from open_ o
    where (o.day, o.id) > (coalesce(cast(:from_day as date), '-infinity'), coalesce(cast(:from_id as bigint), 0))
      and (:before is null or (o.day < cast(:before as date) and not o.paused))
      and (:since is null or (o.day >= cast(:since as date) and not o.paused))
    order by o.day, o.id
    limit cast(:most as integer)),
granted as (
    select s.id as scheme, (min(p.at) at time zone 'Europe/Amsterdam')::date - received_on(f) as days
    from ledger_posting p
    join case_file f on f.id = p.case_id
    join (select distinct id from scheme) s on s.id = f.document #>> '{data,scheme}'
    where p.kind in ('commitment', 'determination') and p.at > now() - interval '1 year' and (:scheme is null or s.id = :scheme)
    group by s.id, f.id)
select json_build_object(
    'cases', (
        select coalesce(json_agg(json_build_object(
            'id', f.id, 'number', f.number, 'title', f.title, 'state', f.state, 'workflow', f.workflow,
            'due', s.due, 'term', s.label, 'paused', s.paused,
            'scheme', (select k.name from scheme k where k.id = s.scheme order by k.version desc limit 1),
            'requested_cents', f.document #> '{data,requested_cents}',
            'organisation', o.name, 'assignee', a.name) order by s.day, s.id), '[]')
        from shown s
        join case_file f on f.id = s.id
        join organisation o on o.id = f.organisation_id
        left join person a on a.id = f.assignee_id),
    'counts', (
        select json_build_object('open', count(*), 'late', count(*) filter (where day < today()),
            'week', count(*) filter (where day between today() and today() + 6),
            'month', count(*) filter (where day between today() + 7 and today() + 27),
            'paused', count(*) filter (where paused and due is null)) from open_),
    'schemes', (
        select coalesce(json_agg(json_build_object('value', k.id, 'label', k.name) order by k.name), '[]')
        from (select distinct on (s.id) s.id, s.name from scheme s where s.province = any (provinces_served())
              order by s.id, s.version desc) k),
    'lead_times', (
        select coalesce(json_agg(json_build_object('scheme', k.name, 'granted', l.granted, 'median', l.median, 'longest', l.longest)
                                 order by k.name), '[]')
        from (select scheme, count(*) as granted, percentile_disc(0.5) within group (order by days) as median,
                     max(days) as longest
              from granted group by scheme) l
        cross join lateral (select s.name from scheme s where s.id = l.scheme order by s.version desc limit 1) k))
where provinces_served() <> '{}'

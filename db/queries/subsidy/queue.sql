-- as: person
-- plan: custom
-- Subsidies and the cases about them with a term that the province must keep, in the order of their last day, from a
-- place (due, id) on; how many there are per risk, and the penalties that run. `whose`: "mine" or "nobody". Null for who
-- works for no province.
with shown as (
    select w.* from unnest(provinces_served()) as served (province)
    cross join lateral (
        select t.* from waiting_term t
        where t.province = served.province
          and (:scheme is null or t.scheme_id = :scheme)
          and (t.day, t.case_id) > (coalesce(cast(:from_day as date), '-infinity'), coalesce(cast(:from_id as bigint), 0))
          and (:before is null or t.day < cast(:before as date))
          and (:since is null or (t.day >= cast(:since as date) and t.day < 'infinity'))
          and (:whose is null or t.assignee_id = case :whose when 'mine' then acting_person() else 0 end)
        order by t.day, t.case_id
        limit cast(:most as integer)) w
    order by w.day, w.case_id
    limit cast(:most as integer)),
-- One statement, one moment: what the worker has added up and what it has not, never twice and never neither.
counted as (
    select c.day, c.number from waiting_count c
    where c.province = any (provinces_served()) and (:scheme is null or c.scheme_id = :scheme)
      and c.whose = case :whose when 'mine' then acting_person() when 'nobody' then 0 else -1 end
    union all
    select c.day, c.number from waiting_change c
    where c.province = any (provinces_served()) and (:scheme is null or c.scheme_id = :scheme)
      and (:whose is null or c.whose = case :whose when 'mine' then acting_person() else 0 end))
select json_build_object(
    'cases', (
        select coalesce(json_agg(json_build_object(
            'id', f.id, 'number', f.number, 'level', f.compartment, 'title', f.title, 'state', f.state, 'workflow', f.workflow,
            'due', case when s.day < 'infinity' then s.day end, 'term', s.label, 'paused', s.day = 'infinity',
            'scheme', (select k.name from scheme k where k.id = s.scheme_id order by k.version desc limit 1),
            'requested_cents', f.document #> '{data,requested_cents}',
            'organisation', o.name, 'assignee', a.name) order by s.day, s.case_id), '[]')
        from shown s
        join case_file f on f.id = s.case_id
        join organisation o on o.id = f.organisation_id
        left join person a on a.id = f.assignee_id),
    'counts', (
        select json_build_object('open', coalesce(sum(c.number), 0),
            'late', coalesce(sum(c.number) filter (where c.day < (select today())), 0),
            'week', coalesce(sum(c.number) filter (where c.day between (select today()) and (select today()) + 6), 0),
            'month', coalesce(sum(c.number) filter (where c.day between (select today()) + 7 and (select today()) + 27), 0))
        from counted c),
    'penalties', (
        select coalesce(json_agg(json_build_object('number', f.number, 'level', f.compartment, 'title', f.title, 'organisation', o.name,
            'received_on', f.document #>> '{data,received_on}', 'decided_on', decision_made_on(f.id)) order by d.last_day, f.id), '[]')
        from deadline d join case_file f on f.id = d.case_id
        join organisation o on o.id = f.organisation_id
        join municipality m on m.code = f.municipality
        where d.name = 'penalty' and m.province = any (provinces_served())),
    'schemes', (
        select coalesce(json_agg(json_build_object('value', k.id, 'label', k.name) order by k.name), '[]')
        from (select distinct on (s.id) s.id, s.name from scheme s where s.province = any (provinces_served())
              order by s.id, s.version desc) k))
where provinces_served() <> '{}'

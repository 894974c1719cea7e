-- as: person
-- What a field of a form lets one choose from now, by category in the order of the list: a stored list, or the schemes and
-- periods of subsidies.
select coalesce(json_agg(json_build_object('value', code, 'label', label, 'category', category)
                         order by first, category, position, length(code), code), '[]')
from (
    select c.code, c.code || ' ' || c.label as label, c.category, c.position,
           min(c.position) over (partition by c.category) as first
    from catalogue c where c.list = :list and c.active
    union all
    select s.id, s.name || ' (' || s.province || ')', s.province, 0, 0
    from (select distinct on (id) id, name, province from scheme where from_day <= today() order by id, version desc) s
    where :list = 'schemes'
    union all
    select distinct n.period, n.period, '', 0, 0
    from budget_ceiling c, budget_named(c.budget_id) n where :list = 'periods') choices

-- as: person
-- What a field of a form lets one choose from now: a stored list, or the schemes and periods of subsidies.
select coalesce(json_agg(json_build_object('value', code, 'label', label) order by category, length(code), code), '[]')
from (
    select c.code, c.code || ' ' || c.label as label, c.category from catalogue c where c.list = :list and c.active
    union all
    select s.id, s.name || ' (' || s.province || ')', s.province
    from (select distinct on (id) id, name, province from scheme where from_day <= today() order by id, version desc) s
    where :list = 'schemes'
    union all
    select distinct n.period, n.period, ''
    from budget_ceiling c, budget_named(c.budget_id) n where :list = 'periods') choices

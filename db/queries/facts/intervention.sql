-- Facts for an intervention: the plan it belongs to, what the catalogue offers, and the files with it.
select jsonb_build_object(
    'parent_id', coalesce(plan.id, 0),
    'plan_state', coalesce(case when plan.workflow = 'project_plan' then plan.state end, ''),
    'attachments', evidence_of(:case_id),
    'types', (select coalesce(jsonb_agg(c.code order by c.position, c.code), '[]')
              from catalogue c where c.list = 'intervention' and c.active),
    'enforcement_types', (select coalesce(jsonb_agg(c.code order by c.position, c.code), '[]')
                          from catalogue c where c.list = 'intervention' and c.category = 'integrated_enforcement'),
    'public_bodies', (select coalesce(jsonb_agg(o.id order by o.id), '[]') from organisation o where o.active and not o.private),
    'municipalities', (select coalesce(jsonb_agg(o.id order by o.id), '[]') from organisation o where o.active and o.kind = 'municipality'))
from (select coalesce((select l.to_id from case_link l where l.from_id = :case_id and l.relation = 'plan' limit 1),
                      (:context ->> 'parent')::bigint) as id) parent
left join case_file plan on plan.id = parent.id

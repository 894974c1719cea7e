-- Facts for a project plan: its interventions by category and how far they are, other work tied to it, other plans, and for who
-- reads V3 when both sides last measured its park.
select jsonb_build_object(
    'other_plan', another_on_park('project_plan', (:context ->> 'park')::bigint, :case_id),
    'measured_at', case when exists (select from unnest(passes_held()) pass where pass % 4 = 3) then (
        select coalesce(floor(extract(epoch from max(pair.at))), 0)::bigint
        from (select max(m.submitted_at) as at
              from risk_matrix m join case_file r on r.id = m.case_id and r.state <> 'withdrawn'
              where m.park_id = any (parks_in((:context ->> 'park')::bigint, true))
              group by m.case_id, m.park_id having count(*) = 2 and bool_and(m.state = 'submitted')) pair) else 0 end,
    'interventions_by_category', coalesce((
        select jsonb_object_agg(counted.category, counted.number)
        from (select c.category, count(*) as number
              from case_link l
              join case_file i on i.id = l.from_id and i.workflow = 'intervention'
              join catalogue c on c.list = 'intervention' and c.code = i.document -> 'data' ->> 'type'
              where l.to_id = :case_id and l.relation = 'plan' and i.state not in ('rejected', 'lapsed')
              group by c.category) counted), '{}'),
    'interventions', count(i.id) filter (where i.workflow = 'intervention'),
    'interventions_open', count(i.id) filter (where i.workflow = 'intervention' and not i.closed),
    'interventions_unaccepted', count(i.id) filter (where i.workflow = 'intervention' and i.state in ('proposed', 'declined')),
    'interventions_declined', count(i.id) filter (where i.workflow = 'intervention' and i.state = 'declined'),
    'interventions_with_owner', count(i.id) filter (
        where i.workflow = 'intervention' and not i.closed and i.state not in ('declined', 'later_asked', 'measured')),
    'newest_intervention_at', coalesce(floor(extract(epoch from max(i.opened_at) filter (
        where i.workflow = 'intervention' and i.state not in ('rejected', 'lapsed'))))::bigint, 0),
    'interventions_without_effect', count(i.id) filter (
        where i.workflow = 'intervention' and i.state in ('carried_out', 'measured', 'closed')
          and i.document -> 'data' ->> 'effect_score' is null),
    'interventions_budget', coalesce(sum((i.document -> 'data' ->> 'budget')::bigint) filter (
        where i.workflow = 'intervention' and i.state not in ('rejected', 'lapsed')), 0),
    'enforcement_open', count(i.id) filter (
        where not i.closed and (i.workflow <> 'intervention' or exists (
            select from catalogue c
            where c.list = 'intervention' and c.code = i.document -> 'data' ->> 'type'
              and c.category = 'integrated_enforcement'))))
from case_link l
join case_file i on i.id = l.from_id
where l.to_id = :case_id and l.relation = 'plan'

-- as: person
-- plan: custom
-- The tender of one budget: its complete applications with how many assessed them, what was agreed, the drawings and the
-- ranking once it is fixed; and of the application :number the scores that I may see. Null without such a budget.
with fund as (
    select b.*, s.name, s.rules from budget b
    cross join lateral (select k.name, k.rules from scheme k where k.id = b.scheme_id order by k.version desc limit 1) s
    where b.scheme_id = :scheme and b.period = :period)
select json_build_object(
    'scheme', fund.scheme_id, 'name', fund.name, 'period', fund.period, 'rules', fund.rules, 'ceiling', fund.ceiling_cents,
    'today', today(), 'me', acting_person(), 'my_name', (select p.name from person p where p.id = acting_person()),
    'closed', fund.rules ->> 'open_until' < today()::text,
    'may_assess', assesses(), 'may_draw', decides_on_subsidies(),
    'applications', (
        select coalesce(json_agg(json_build_object('number', r.number, 'level', f.compartment, 'title', f.title, 'organisation', o.name, 'cents', r.cents,
            'assessors', assessors_of(r.case_id), 'mine', assessed_by_me(r.case_id),
            'consensus', case when c.case_id is not null then json_build_object('scores', c.scores, 'motivation', c.motivation,
                'proposed_by', c.proposed_by, 'proposer', p.name, 'agreed_by', c.agreed_by, 'agreer', a.name) end)
            order by r.number), '[]')
        from ranked_application r
        join case_file f on f.id = r.case_id
        join organisation o on o.id = f.organisation_id
        left join tender_consensus c on c.case_id = r.case_id
        left join person p on p.id = c.proposed_by
        left join person a on a.id = c.agreed_by
        where r.budget_id = fund.id),
    'assessments', (
        select coalesce(json_agg(json_build_object('assessor', p.name, 'mine', x.person_id = acting_person(), 'scores', x.scores,
            'motivation', x.motivation, 'at', x.at) order by x.id), '[]')
        from ranked_application r join assessment x on x.case_id = r.case_id join person p on p.id = x.person_id
        where r.budget_id = fund.id and r.number = :number),
    'drawings', (
        select coalesce(json_agg(json_build_object('id', l.id, 'about', l.about, 'lots', l.lots, 'prepared_by', l.prepared_by,
            'preparer', p.name, 'drawer', d.name, 'drawn_at', l.drawn_at, 'protocol', l.protocol, 'fault', l.fault,
            'counts', exists (select from counting_drawings(fund.id) k where k.id = l.id)) order by l.id), '[]')
        from lots_drawing l join person p on p.id = l.prepared_by left join person d on d.id = l.drawn_by
        where l.budget_id = fund.id),
    'ranking', (
        select json_build_object('places', t.places, 'fixed_at', t.fixed_at, 'fixer', p.name)
        from tender_ranking t join person p on p.id = t.fixed_by where t.budget_id = fund.id))
from fund
where fund.rules ->> 'allocation' = 'tender'

-- as: person
-- Every budget of the provinces I work for, newest period first. Null for who works for none.
select json_build_object('budgets', (
    select coalesce(json_agg(json_build_object(
        'scheme', b.scheme_id, 'name', k.name, 'province', b.province, 'period', b.period, 'ceiling', b.ceiling_cents,
        'free', b.free_cents, 'reserved', b.reserved_cents, 'committed', b.committed_cents, 'advanced', b.advanced_cents,
        'payable', b.payable_cents, 'paid', b.paid_cents, 'receivable', b.receivable_cents, 'overpaid', b.overpaid_cents, 'interest', b.interest_cents, 'beyond', b.beyond_cents,
        'cases', (select count(*) from case_balance c where c.budget_id = b.id)) order by b.period desc, k.name), '[]')
    from budget b
    cross join lateral (select s.name from scheme s where s.id = b.scheme_id order by s.version desc limit 1) k))
where provinces_served() <> '{}'

-- as: person
-- plan: custom
-- One budget: its ceilings, what stands for each case and its entries, newest first, before a posting and, when asked,
-- of one account alone; of the cases the two hundred with most.
select json_build_object(
    'scheme', b.scheme_id, 'name', k.name, 'allocation', k.allocation, 'province', b.province, 'period', b.period, 'ceiling', b.ceiling_cents,
    'free', b.free_cents, 'reserved', b.reserved_cents, 'committed', b.committed_cents, 'advanced', b.advanced_cents,
    'payable', b.payable_cents, 'paid', b.paid_cents, 'receivable', b.receivable_cents,
    'overpaid', b.overpaid_cents, 'interest', b.interest_cents, 'beyond', b.beyond_cents,
    'ceilings', (
        select coalesce(json_agg(json_build_object('cents', c.cents, 'published_on', c.published_on, 'source', c.source,
            'person', (select name from person where id = c.person_id)) order by c.id), '[]')
        from budget_ceiling c where c.budget_id = b.id),
    'cases', (
        select coalesce(json_agg(json_build_object('number', x.number, 'level', x.level, 'title', x.title, 'cents', x.cents) order by x.cents desc, x.number), '[]')
        from (select * from (select f.number, f.compartment as level, f.title, case :account
                  when 'reserved' then c.reserved when 'committed' then c.committed when 'advanced' then c.advanced
                  when 'payable' then c.payable when 'paid' then c.paid when 'receivable' then c.receivable
                  when 'overpaid' then c.overpaid when 'interest' then c.interest
                  else c.reserved + c.committed + c.advanced + c.payable + c.paid + c.receivable end as cents
              from case_balance c join case_file f on f.id = c.case_id
              where c.budget_id = b.id) every_case
              where cents > 0 and coalesce(:account, '') not in ('free', 'ceiling')
              order by cents desc, number limit 200) x),
    'entries', (
        select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'cents', p.cents, 'note', p.note, 'at', p.at,
            'beyond_because', p.beyond_because, 'number', f.number,
            'person', (select name from person where id = p.person_id),
            'lines', (select json_agg(json_build_object('account', l.account, 'cents', l.cents) order by l.cents)
                      from ledger_line l where l.posting_id = p.id)) order by p.id desc), '[]')
        from (select p.* from ledger_posting p
              where p.budget_id = b.id and (:before is null or p.id < cast(:before as bigint))
                and (:account is null or exists (select from ledger_line l where l.posting_id = p.id and l.account = :account))
              order by p.id desc limit cast(:most as integer)) p
        left join case_file f on f.id = p.case_id))
from budget b
cross join lateral (select s.name, s.rules ->> 'allocation' as allocation from scheme s
                    where s.id = b.scheme_id order by s.version desc limit 1) k
where b.scheme_id = :scheme and b.period = :period

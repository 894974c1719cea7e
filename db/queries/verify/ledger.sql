-- as: system
-- What the ledger says that its own lines or the events do not: {number, what}. Amounts are left out.
with line as (
    select p.id, p.budget_id, p.case_id, p.kind, p.cents as amount, p.event_sequence, p.beyond_because, l.account, l.cents
    from ledger_posting p join ledger_line l on l.posting_id = p.id),
named as (
    select b.id, b.scheme_id || ' ' || b.period as number from budget b),
in_budget as (
    select budget_id, account, sum(case account when 'ceiling' then -cents else cents end) as cents from line group by 1, 2),
in_case as (
    select case_id, account, sum(cents) as cents from line where case_id is not null group by 1, 2),
of_budget as (
    select b.id, a.account, a.cents, coalesce(i.cents, 0) as lines
    from budget b cross join lateral (values
        ('ceiling', b.ceiling_cents), ('free', b.free_cents), ('reserved', b.reserved_cents), ('committed', b.committed_cents),
        ('advanced', b.advanced_cents), ('payable', b.payable_cents), ('paid', b.paid_cents),
        ('receivable', b.receivable_cents), ('overpaid', b.overpaid_cents), ('held', -b.overpaid_cents),
        ('interest', b.interest_cents), ('means', -b.interest_cents)) as a (account, cents)
    left join in_budget i on i.budget_id = b.id and i.account = a.account),
of_case as (
    select c.case_id, a.account, a.cents, coalesce(i.cents, 0) as lines
    from case_balance c cross join lateral (values
        ('reserved', c.reserved), ('committed', c.committed), ('advanced', c.advanced), ('payable', c.payable),
        ('paid', c.paid), ('receivable', c.receivable),
        ('overpaid', c.overpaid), ('held', -c.overpaid),
        ('interest', c.interest), ('means', -c.interest)) as a (account, cents)
    left join in_case i on i.case_id = c.case_id and i.account = a.account),
running as (
    select l.*, sum(l.cents) over (partition by l.case_id, l.account order by l.id) as stands,
           sum(l.cents) over (partition by l.budget_id, l.account order by l.id) as stands_in_budget
    from line l),
found as (
    select n.number, 'a posting does not balance' as what
    from line l join named n on n.id = l.budget_id group by l.id, n.number having sum(l.cents) <> 0
    union all
    select n.number, o.account || ': the budget is not the sum of its lines'
    from of_budget o join named n on n.id = o.id where o.cents <> o.lines
    union all
    select f.number, o.account || ': what stands for the case is not the sum of its lines'
    from of_case o join case_file f on f.id = o.case_id where o.cents <> o.lines
    union all
    select f.number, r.account || ': more was taken than stood there (' || r.kind || ')'
    from running r join case_file f on f.id = r.case_id where r.account not in ('free', 'held', 'means') and r.stands < 0
    union all
    select n.number, 'the ceiling was passed without a reason'
    from running r join named n on n.id = r.budget_id
    where r.account = 'free' and r.cents < 0 and r.stands_in_budget < 0 and r.beyond_because is null
    union all
    select f.number, 'a posting (' || p.kind || ') is not what its event decided'
    from ledger_posting p join case_file f on f.id = p.case_id
    where p.event_sequence is not null and f.workflow <> 'destroyed' and not exists (
        select from case_event e, jsonb_array_elements(e.payload -> 'effects') x
        where e.case_id = p.case_id and e.sequence = p.event_sequence and x ->> 'kind' = 'book'
          and x ->> 'entry' = p.kind and (x ->> 'cents')::bigint = p.cents)
    union all
    select f.number, 'what was set off is not booked on the other subsidy (' || (x ->> 'entry') || ')'
    from case_file f join case_event e on e.case_id = f.id, jsonb_array_elements(e.payload -> 'effects') x
    where f.workflow = 'recovery' and e.action in ('receive', 'set_off') and x ->> 'entry' in ('payment', 'advance') and not exists (
        select from ledger_posting p join case_file o on o.id = p.case_id
        where o.number = x ->> 'of' and p.kind = x ->> 'entry' and p.cents = (x ->> 'cents')::bigint and p.at = e.at)
    union all
    select f.number, 'one decision was posted twice (' || p.kind || ')'
    from ledger_posting p join case_file f on f.id = p.case_id
    where p.event_sequence is null and p.note like 'Besluit in %' and p.kind <> 'recovery' group by f.number, p.kind, p.note having count(*) > 1)
select coalesce(json_agg(json_build_object('number', number, 'what', what) order by number, what), '[]') from found

-- as: system
-- Whether the ledger holds: postings that do not balance, budgets that do not follow their lines, and how many
-- commitments were booked for a budget.
select json_build_object(
    'unbalanced', (select count(*) from (select from ledger_line group by posting_id having sum(cents) <> 0) x),
    'adrift', (select count(*) from budget b
               where (b.free_cents, b.committed_cents) is distinct from (
                   select (coalesce(sum(l.cents) filter (where l.account = 'free'), 0)::bigint,
                           coalesce(sum(l.cents) filter (where l.account = 'committed'), 0)::bigint)
                   from ledger_posting p join ledger_line l on l.posting_id = p.id where p.budget_id = b.id)),
    'commitments', (select count(*) from ledger_posting p join budget b on b.id = p.budget_id
                    where b.scheme_id = :scheme and b.period = :period and p.kind = 'commitment'))

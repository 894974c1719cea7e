-- as: person
-- What was booked for a case, oldest first, and where it stands by that, as far as I may see it.
select json_build_object(
    'scheme', b.scheme_id, 'period', b.period,
    'postings', (
        select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'cents', p.cents, 'note', p.note, 'at', p.at,
            'person', (select name from person where id = p.person_id)) order by p.id)
        from ledger_posting p where p.case_id = f.id),
    'stands', (
        select coalesce(json_object_agg(a.account, a.cents), '{}')
        from (select l.account, sum(l.cents)::bigint as cents
              from ledger_posting p join ledger_line l on l.posting_id = p.id
              where p.case_id = f.id and l.account <> 'free' group by l.account) a),
    'may_follow', exists (select from budget x where x.id = c.budget_id))
from case_file f
join case_balance c on c.case_id = f.id
cross join lateral budget_named(c.budget_id) as b
where f.number = :number

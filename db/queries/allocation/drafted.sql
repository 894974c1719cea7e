-- as: person
-- The applications for one budget that wait for a decision and have a draft, and what the ledger says now. Null without
-- such a budget for this person.
select json_build_object(
    'scheme', b.scheme_id, 'name', k.name, 'period', b.period, 'allocation', k.allocation, 'ceiling', b.ceiling_cents,
    'free', b.free_cents,
    'applications', (
        select coalesce(json_agg(json_build_object('number', f.number, 'level', f.compartment, 'title', f.title, 'organisation', o.name,
            'outcome', f.document #>> '{data,outcome}', 'cents', coalesce((f.document #>> '{data,granted_cents}')::bigint, 0),
            'ceiling_cents', case when was_lowered(b.id) then coalesce(ceiling_for(b.id, received_on(f)), b.ceiling_cents)
                                  else b.ceiling_cents end)
            order by f.document #>> '{data,complete_on}', f.number), '[]')
        from (select w.case_id from waiting_term w
              where w.scheme_id = b.scheme_id and w.province = b.province order by w.day, w.case_id limit 1000) w
        join case_file f on f.id = w.case_id and f.document #>> '{data,period}' = b.period and f.document #>> '{data,outcome}' <> ''
        join organisation o on o.id = f.organisation_id
        left join case_balance c on c.case_id = f.id
        where coalesce(c.committed + c.advanced + c.payable + c.paid, 0) = 0))
from budget b
cross join lateral (select s.name, s.rules ->> 'allocation' as allocation from scheme s
                    where s.id = b.scheme_id order by s.version desc limit 1) k
where b.scheme_id = :scheme and b.period = :period

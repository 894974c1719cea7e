-- Facts for money that came in above a debt or after it: the subsidy it is about with what stands on its accounts, since when,
-- whether a recovery was there and is over, and whether whoever acts had a hand in a decision on it.
select a.about || booked_by((a.about ->> 'parent_id')::bigint) || jsonb_build_object(
    'holds_overpayment', coalesce((
        select b.overpaid > 0 from case_balance b where b.case_id = (a.about ->> 'parent_id')::bigint), false),
    'recovery_over', coalesce(r.over, false), 'claimed_on', r.claimed_on, 'overpaid_on', r.overpaid_on,
    'hand_in_decision', decided_on_subsidy((a.about ->> 'parent_id')::bigint))
from (select about_subsidy(:case_id, :context) as about offset 0) a
cross join lateral (
    select bool_and(c.closed) filter (where c.workflow = 'recovery') as over,
           min(c.document #>> '{data,claimed_on}') as claimed_on,
           max(coalesce(c.document #>> '{data,received_back_on}', c.document #>> '{data,late_on}')) as overpaid_on
    from case_link l join case_file c on c.id = l.from_id
    where l.to_id = (a.about ->> 'parent_id')::bigint and l.relation = 'subsidy' and c.workflow in ('recovery', 'repayment')) r

-- Facts for giving back what was overpaid: the subsidy it is about with what stands on its accounts, since when, and whether
-- whoever acts had a hand in a decision on it.
select a.about || booked_by((a.about ->> 'parent_id')::bigint) || jsonb_build_object(
    'overpaid_on', (
        select max(c.document #>> '{data,received_back_on}') from case_link l join case_file c on c.id = l.from_id
        where l.to_id = (a.about ->> 'parent_id')::bigint and l.relation = 'subsidy' and c.workflow = 'recovery'),
    'hand_in_decision', decided_on_subsidy((a.about ->> 'parent_id')::bigint))
from (select about_subsidy(:case_id, :context) as about) a

-- Facts for a recovery: the subsidy it is about with what stands on its accounts, the rates of interest, what was charged
-- and what came in, what it can be set off against, and whether whoever acts had a hand in a decision on that subsidy or
-- below it.
select a.about || booked_by((a.about ->> 'parent_id')::bigint) || jsonb_build_object(
    'mandates', mandates_held('invordering'),
    'statutory_rates', statutory_rates(),
    'entries', recovery_entries(:case_id, 'infinity'),
    'interest_free', interest_free_days(:case_id, 'infinity'),
    'cost_documents', (
        select coalesce(jsonb_agg(jsonb_build_object('value', t.id::text, 'label', t.name) order by t.id), '[]')
        from attachment t where t.case_id = :case_id and t.removed_at is null and t.scanned <> 'infected'),
    'other_subsidies', subsidies_to_set_off((a.about ->> 'parent_id')::bigint),
    'claimable_from', k.known_from,
    'debt_untold', k.untold,
    'decision_letters', (
        select coalesce(jsonb_agg(distinct d.number), '[]')
        from document d
        where d.decision and d.withdrawn_in is null
          and (d.case_id = (a.about ->> 'parent_id')::bigint
               or d.case_id in (select l.from_id from case_link l where l.to_id = (a.about ->> 'parent_id')::bigint and l.relation = 'subsidy'))),
    'recovery_open', (
        select count(*) from case_link l join case_file c on c.id = l.from_id
        where l.to_id = (a.about ->> 'parent_id')::bigint and l.relation = 'subsidy' and c.workflow = 'recovery' and not c.closed
          and c.id is distinct from :case_id),
    'hand_in_decision', decided_on_subsidy((a.about ->> 'parent_id')::bigint))
from (select about_subsidy(:case_id, :context) as about offset 0) a cross join lateral debt_known((a.about ->> 'parent_id')::bigint) k

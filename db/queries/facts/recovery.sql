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
    'other_subsidies', (
        select coalesce(jsonb_agg(jsonb_build_object('id', o.number, 'value', o.number, 'label', o.number || ', ' || o.title,
                                                     'open_cents', b.committed + b.payable) order by o.id), '[]')
        from case_file s
        join case_file o on o.workflow = s.workflow and o.organisation_id = s.organisation_id and o.id <> s.id
            and o.document #>> '{data,period}' is distinct from s.document #>> '{data,period}'
        join case_balance b on b.case_id = o.id and b.committed + b.payable > 0
        where s.id = (a.about ->> 'parent_id')::bigint),
    'recovery_open', (
        select count(*) from case_link l join case_file c on c.id = l.from_id
        where l.to_id = (a.about ->> 'parent_id')::bigint and c.workflow = 'recovery' and not c.closed
          and c.id is distinct from :case_id),
    'hand_in_decision', exists (
        select from subsidy_hand h
        where h.hand <> 'payer'
          and (h.case_id = (a.about ->> 'parent_id')::bigint
               or h.case_id in (select l.from_id from case_link l where l.to_id = (a.about ->> 'parent_id')::bigint))
          and (h.person_id = acting_person()
               or h.person_id in (select t.on_behalf_of from holding_today t
                                  where t.person_id = acting_person() and t.on_behalf_of > 0))))
from (select about_subsidy(:case_id, :context) as about) a

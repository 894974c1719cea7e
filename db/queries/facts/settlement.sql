-- Facts for a settlement: the subsidy it is about, what its scheme says, and the mandates and interests of whoever acts.
with about as (
    select coalesce((select l.to_id from case_link l where l.from_id = :case_id and l.relation = 'subsidy' limit 1),
                    (:context ->> 'parent')::bigint) as id),
subject as (
    select f, f.id, f.organisation_id, f.state, f.document -> 'data' as data
    from case_file f join about on about.id = f.id where f.workflow = 'subsidy'),
rules as (
    select (s.found).* from subject, lateral (select scheme_on(data ->> 'scheme', received_on(f)) as found) s),
me as (
    select h.role, h.organisation_id, coalesce(nullif(h.on_behalf_of, 0), h.person_id) as holder
    from holding_today h where h.person_id = acting_person())
select jsonb_build_object(
    'parent_id', coalesce((select id from subject), 0),
    'granted_running', coalesce((select state = 'executing' from subject), false),
    'granted_cents', coalesce((select (data ->> 'granted_cents')::bigint from subject), 0),
    'account_by', (select data ->> 'account_by' from subject),
    'paid_cents', coalesce((select b.advanced + b.paid from case_balance b join subject on subject.id = b.case_id), 0),
    'organ', (select organ from rules),
    'determination_weeks', coalesce((select (r.rules ->> 'determination_weeks')::integer from rules r), 0),
    'repair_days', coalesce((select (r.rules ->> 'repair_days')::integer from rules r), 0),
    'view_days', coalesce((select (r.rules ->> 'view_days')::integer from rules r), 0),
    'other_open', (
        select count(*) from case_link l join case_file o on o.id = l.from_id join subject on subject.id = l.to_id
        where l.relation = 'subsidy' and o.workflow = 'settlement' and not o.closed and o.id is distinct from :case_id),
    'mandates', (
        select coalesce(jsonb_agg(distinct jsonb_build_object('organ', m.organ, 'up_to_cents', m.most_cents,
            'signature_line', m.signature_line)), '[]')
        from me join mandate m on m.role = me.role and m.organisation_id = me.organisation_id
            and (m.person_id is null or m.person_id = me.holder)
        where m.decision = 'subsidie' and today() between m.from_day and coalesce(m.until_day, 'infinity')),
    'own_interest', exists (select from me join subject on subject.organisation_id = me.organisation_id))

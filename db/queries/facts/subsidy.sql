-- Facts for a subsidy: the scheme as it held on the day of receipt, what is left of the budget, what was booked for this
-- case, and the mandates and interests of whoever acts.
with file as (
    select f, f.document -> 'data' as data, received_on(f) as received from case_file f where f.id = :case_id),
me as (
    select h.organisation_id, o.kind, h.holder from acting_holdings() h join organisation o on o.id = h.organisation_id),
place as (
    select m.province from municipality m
    where m.code = coalesce((select (file.f).municipality from file), :context ->> 'municipality')),
known as (
    select k.* from (select distinct id from scheme) s, scheme_on(s.id, today()) k where k.id is not null),
rules as (
    select r.* from file, scheme_of(file.f) r where r.id is not null),
later as (
    select d.* from decided_below(:case_id) d),
fund as (
    select b.* from file join budget b on b.scheme_id = file.data ->> 'scheme' and b.period = file.data ->> 'period')
select jsonb_build_object(
    'schemes', (
        select coalesce(jsonb_agg(jsonb_build_object(
            'id', k.id, 'value', k.id, 'name', k.name, 'label', k.name, 'province', k.province,
            'open', today()::text between k.rules ->> 'open_from' and k.rules ->> 'open_until') order by k.name), '[]')
        from known k where k.province = (select province from place)),
    'applicant_is', (
        select case o.kind when 'municipality' then 'gemeente' when 'business_association' then 'ondernemersvereniging'
                           when 'park_management' then 'parkmanagement' when 'biz' then 'bedrijveninvesteringszone' end
        from organisation o
        where o.id = coalesce((select (file.f).organisation_id from file), (:context ->> 'organisation')::bigint)),
    'periods', (
        select coalesce(jsonb_agg(jsonb_build_object('id', p.period, 'value', p.period, 'label', p.period, 'schemes', p.schemes)
                                  order by p.period), '[]')
        from (select b.period, jsonb_agg(b.scheme_id order by b.scheme_id) as schemes
              from budget b where b.province = (select province from place) group by b.period) p),
    'scheme', (
        select r.rules || jsonb_build_object('id', r.id, 'version', r.version, 'name', r.name, 'organ', r.organ,
            'province', r.province, 'legal_basis', r.legal_basis, 'from', r.from_day) from rules r),
    'refusal_grounds', (
        select coalesce(jsonb_agg(g || jsonb_build_object('value', g -> 'id') order by place), '[]')
        from rules r, jsonb_array_elements(refusal_grounds_of(r.rules)) with ordinality as all_ (g, place)),
    'earlier_refusals', coalesce((select earlier_refusals(file.f) from file), '[]'),
    'decided_cents', (select cents from later),
    'decided_on', (select published_on from later),
    'decided_on_objection', coalesce((select decided_in = 'objection' from later), false),
    'determined_on', determined_on(:case_id),
    'held', (select count(*) from jsonb_array_elements(standstills_of(:case_id)) p where p ->> 'last' is null),
    'standstills', standstills_of(:case_id),
    'inquiry_open', (
        select count(*) from case_link l join case_file c on c.id = l.from_id
        where l.to_id = :case_id and c.workflow = 'bibob' and not c.closed),
    'payments_suspended', payments_suspended(:case_id),
    'takes_in_portal', (select takes_in_portal((file.f).organisation_id, 'subsidy') from file),
    'payment_suspensions', payment_suspensions(:case_id),
    'statutory_rates', statutory_rates(),
    'claimable_from', (select k.known_from from debt_known(:case_id) k),
    'parts_paid', parts_paid(:case_id),
    'decision_due_on', (select decision_due_on(d.case_id) from deadline d where d.case_id = :case_id and d.name = 'payment'),
    'paid_back', (select paid_back(d.case_id) from deadline d where d.case_id = :case_id and d.name = 'payment'),
    'interest_to_fix_cents', interest_to_fix(:case_id),
    'aid_registered', exists (
        select from case_link l join case_file c on c.id = l.from_id where l.to_id = :case_id and c.workflow = 'aid_registration'),
    'account_check', account_check_of(:case_id),
    'account_came', exists (
        select from case_link l join case_file c on c.id = l.from_id
        where l.to_id = :case_id and c.workflow = 'settlement' and c.state not in ('withdrawn', 'dropped')),
    'reported_on', (
        select max((e.at at time zone 'Europe/Amsterdam')::date)
        from case_link l join case_file c on c.id = l.from_id join case_event e on e.case_id = c.id and e.sequence = 1
        where l.to_id = :case_id and c.workflow = 'subsidy_change' and c.document #>> '{data,kind}' is distinct from 'change'),
    'new_end_on', changed_to(:case_id, 'new_end_on'),
    'new_account_by', changed_to(:case_id, 'new_account_by'),
    'decide_again_by', (
        select e.last_day from case_link l join case_file c on c.id = l.from_id
        join ended_term e on e.case_id = c.id and e.name = 'decision'
        where l.to_id = :case_id and l.relation = 'subsidy' and c.workflow = 'objection'
        order by e.ended_on desc, c.id desc limit 1),
    'left_then_cents', (select left_at_first_decision(file.f) from file),
    'hand_below', exists (
        select from case_link l join subsidy_hand h on h.case_id = l.from_id
        where l.to_id = :case_id and l.relation = 'subsidy' and h.hand <> 'payer'
          and (h.person_id = acting_person() or h.person_id in (select holder from me))),
    'open_below', (select count(*) from case_link l join case_file c on c.id = l.from_id where l.to_id = :case_id and l.relation = 'subsidy' and not c.closed and c.compartment <= 1),
    'budget', (
        select jsonb_build_object('period', b.period, 'ceiling_cents', coalesce(ceiling_for(b.id, file.received), b.ceiling_cents),
            'reserved_cents', b.reserved_cents, 'committed_cents', b.ceiling_cents - b.free_cents - b.reserved_cents,
            'left_cents', coalesce(ceiling_for(b.id, file.received), b.ceiling_cents) - (b.ceiling_cents - b.free_cents))
        from fund b, file),
    'mandates', mandates_held('subsidie'),
    'letter_data', coalesce((select letter_ground(file.f) from file), '{}')
        || coalesce((select jsonb_build_object('scheme_name', r.name, 'legal_basis', basis_in_letters(r.legal_basis, r.rules)) from rules r), '{}'),
    'files', (
        select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) order by a.id), '[]')
        from attachment a where a.case_id = :case_id and a.removed_at is null and a.scanned <> 'infected'),
    'mandatory_attachments', coalesce((
        select jsonb_agg(a || jsonb_build_object('value', a -> 'id') order by place)
        from rules r, jsonb_array_elements(r.rules -> 'attachments') with ordinality as all_ (a, place)), '[]'),
    'missing_attachments', coalesce((
        select missing_attachments(:case_id, r.rules -> 'attachments', now()) from rules r), '[]'),
    'aid', (select jsonb_build_object('given', aid_given(file.f, false)) from file),
    'double', (
        select coalesce(jsonb_agg(jsonb_build_object('number', o.number, 'title', o.title,
            'granted_cents', coalesce(b.committed + b.advanced + b.payable + b.paid, 0)) order by o.id), '[]')
        from file
        join case_file o on o.workflow = (file.f).workflow and o.park_id = (file.f).park_id and o.id <> (file.f).id
            and o.document #>> '{data,period}' = file.data ->> 'period' and o.state <> 'not_granted'
        left join case_balance b on b.case_id = o.id
        where exists (select from me where me.kind = 'province')
          and ((not o.closed and exists (select from case_event e where e.case_id = o.id and e.action = 'submit'))
               or b.committed + b.advanced + b.payable + b.paid > 0)),
    'order', (
        select order_of(r.budget_id, coalesce(ceiling_for(b.id, file.received), b.ceiling_cents), r.complete_on,
                        coalesce((rules.rules ->> 'later_dates_pass')::boolean, false)) || jsonb_build_object('own_cents', r.cents)
        from file, rules, ranked_application r
        join budget b on b.id = r.budget_id
        left join case_balance c on c.case_id = r.case_id
        where r.case_id = :case_id and rules.rules ->> 'allocation' = 'order'
          and coalesce(c.committed + c.advanced + c.payable + c.paid, 0) = 0
          and exists (select from me where me.kind = 'province')),
    'place', (
        select p from file join budget b on b.scheme_id = file.data ->> 'scheme' and b.period = file.data ->> 'period'
        join tender_ranking t on t.budget_id = b.id
        cross join lateral jsonb_array_elements(t.places) p
        where p ->> 'number' = (file.f).number and exists (select from me where me.kind = 'province')),
    'own_interest', coalesce((select declared_interest(:case_id, file.f) from file), false) or exists (
        select from me where me.organisation_id = coalesce((select (file.f).organisation_id from file), (:context ->> 'organisation')::bigint)))
    || booked_by(:case_id)

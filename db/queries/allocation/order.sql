-- as: person
-- plan: generic
-- The order of one budget: where the ceiling is crossed, up to :most applications after a place (day, number), and the
-- drawings of lots. Null when there is no such budget for this person, or its scheme ranks by tender.
with fund as (
    select b.*, s.name, s.rules from budget b
    cross join lateral (select k.name, k.rules from scheme k where k.id = b.scheme_id order by k.version desc limit 1) s
    where b.scheme_id = :scheme and b.period = :period and s.rules ->> 'allocation' is distinct from 'tender'),
-- The higher ceilings that applications of before a lowering keep (Awb 4:27 lid 2).
earlier as (
    select unnest(ceilings_kept((select fund.id from fund))) as cents),
-- One value, not a join: so the index gives the order, and only what is shown is read.
shown as (
    select r.* from ranked_application r
    where r.budget_id = (select fund.id from fund) and (r.complete_on, r.number) > (cast(:from_day as date), :from_number)
    order by r.complete_on, r.number limit cast(:most as integer))
select json_build_object(
    'scheme', fund.scheme_id, 'name', fund.name, 'period', fund.period, 'province', fund.province, 'rules', fund.rules,
    'ceiling', fund.ceiling_cents, 'today', today(), 'me', acting_person(),
    'my_name', (select p.name from person p where p.id = acting_person()),
    'may_draw', decides_on_subsidies(),
    'order', order_of(fund.id, fund.ceiling_cents, 'infinity', coalesce((fund.rules ->> 'later_dates_pass')::boolean, false)),
    'earlier', coalesce((
        select json_agg(order_of(fund.id, e.cents, 'infinity', coalesce((fund.rules ->> 'later_dates_pass')::boolean, false))
                        order by e.cents)
        from earlier e), '[]'),
    'from_day', :from_day, 'before_day', order_before(fund.id, cast(:from_day as date), ''),
    'before', order_before(fund.id, cast(:from_day as date), :from_number),
    -- Of the days on this page for which lots were drawn: everybody, in the order of the lots (Awb 4:26).
    'drawn', (
        select coalesce(json_agg(json_build_object('day', r.complete_on, 'number', r.number, 'cents', r.cents)
            order by r.complete_on, l.place, r.number), '[]')
        from counting_drawings(fund.id) k
        join ranked_application r on r.budget_id = fund.id and r.complete_on::text = k.about
        left join lateral jsonb_array_elements_text(k.protocol -> 'order') with ordinality l (number, place) on l.number = r.number
        where exists (select from shown s where s.complete_on::text = k.about)),
    'applications', (
        select coalesce(json_agg(json_build_object('number', s.number, 'complete_on', s.complete_on, 'cents', s.cents,
            'ceiling_cents', case when exists (select from earlier) then coalesce(ceiling_for(fund.id, received_on(f)), fund.ceiling_cents)
                                  else fund.ceiling_cents end,
            'level', f.compartment, 'title', f.title, 'state', f.state, 'workflow', f.workflow, 'organisation', o.name)
            order by s.complete_on, s.number), '[]')
        from shown s join case_file f on f.id = s.case_id join organisation o on o.id = f.organisation_id),
    'drawings', (
        select coalesce(json_agg(json_build_object('id', l.id, 'about', l.about, 'lots', l.lots, 'prepared_by', l.prepared_by,
            'preparer', p.name, 'prepared_at', l.prepared_at, 'drawer', d.name, 'drawn_at', l.drawn_at, 'protocol', l.protocol, 'fault', l.fault,
            'counts', exists (select from counting_drawings(fund.id) k where k.id = l.id))
            order by l.id), '[]')
        from lots_drawing l join person p on p.id = l.prepared_by left join person d on d.id = l.drawn_by
        where l.budget_id = fund.id))
from fund

-- Whether applications of before a lowering keep a higher ceiling (Awb 4:27 lid 2).
create function was_lowered(of_budget bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select from budget b join budget_ceiling c on c.budget_id = b.id and c.cents > b.ceiling_cents
                   where b.id = of_budget);
end $$;

-- The higher ceilings that applications in the order keep, for who works for the province.
create function ceilings_kept(of_budget bigint) returns bigint[] language plpgsql stable security definer
set search_path from current as $$
begin
    return array(
        select distinct m.cents
        from budget b
        join budget_ceiling k on k.budget_id = b.id
        cross join lateral (select max(c.cents) as cents from budget_ceiling c where c.budget_id = b.id and c.id >= k.id) m
        where b.id = of_budget and b.province = any (provinces_served()) and m.cents > b.ceiling_cents
          and exists (
              select from ranked_application r join case_file f on f.id = r.case_id
              where r.budget_id = b.id and ceiling_for(b.id, received_on(f)) = m.cents
                and f.opened_at < (select min(n.published_on) + 1 from budget_ceiling n where n.budget_id = b.id and n.id > k.id))
        order by 1);
end $$;

-- The order of one budget up to a day, as workflows/subsidy/order.hpp reads it: what fits before the day that crosses the
-- ceiling as one sum, and one by one the applications of that day; of later days only where they may still pass. For who
-- works for the province only; it says so itself, because a policy for each of ten thousand rows would cost more than all
-- the rest.
create function order_of(of_budget bigint, ceiling bigint, until date, later_pass boolean) returns jsonb
language plpgsql stable security definer set search_path from current as $$
declare
    day ranked_day;
    crossed date;
    before_cents bigint := 0;
    before_number bigint := 0;
    asked_cents bigint;
    asked_number bigint;
    lowered      boolean;
begin
    if not exists (select from budget b where b.id = of_budget and b.province = any (provinces_served())) then
        return null;
    end if;
    lowered := was_lowered(of_budget);
    -- A loop, not running totals: those are exact numerics of each day, and cost five times as much.
    for day in select d.* from ranked_day d where d.budget_id = of_budget and d.complete_on <= until order by d.complete_on loop
        if before_cents + day.cents > ceiling then
            crossed := day.complete_on;
            exit;
        end if;
        before_cents := before_cents + day.cents;
        before_number := before_number + day.number;
    end loop;
    select coalesce(sum(d.cents), 0), coalesce(sum(d.number), 0) into asked_cents, asked_number
    from ranked_day d where d.budget_id = of_budget and d.complete_on <= until;
    return jsonb_build_object(
        'ceiling_cents', ceiling, 'crossed_on', crossed, 'before_cents', before_cents, 'before_number', before_number,
        'asked_cents', asked_cents, 'asked_number', asked_number,
        'applications', (
            select coalesce(jsonb_agg(jsonb_build_object('number', r.number, 'complete_on', r.complete_on,
                'cents', r.cents, 'accepts_part', r.accepts_part,
                'decided', coalesce(c.committed + c.advanced + c.payable + c.paid, 0) > 0,
                'ceiling_cents', coalesce(ceiling_for(of_budget, received_on(f)), ceiling)) order by r.complete_on, r.number), '[]')
            from ranked_application r
            left join case_file f on lowered and f.id = r.case_id
            left join case_balance c on c.case_id = r.case_id
            where r.budget_id = of_budget and r.complete_on between crossed and case when later_pass then until else crossed end),
        'drawings', (
            select coalesce(jsonb_agg(jsonb_build_object('day', l.about, 'order', l.protocol -> 'order')), '[]')
            from counting_drawings(of_budget) l
            where l.about ~ '^\d{4}-\d{2}-\d{2}$'));
end $$;

-- Whether an application of the budget that came in by the day still waits for the check of its attachments: it may belong to
-- those who draw for that day (Awb 4:26). Lots about a place of a tender are about no day.
create function unchecked_until(fund budget, day text) returns boolean language plpgsql stable as $$
begin
    return day ~ '^\d{4}-\d{2}-\d{2}$' and exists (
        select from case_file f
        where f.workflow = 'subsidy' and f.state = 'submitted' and f.document #>> '{data,scheme}' = fund.scheme_id
          and f.document #>> '{data,period}' = fund.period and received_on(f) <= day::date);
end $$;

-- The drawings of a budget that count: of a faulty one the drawing that was held again does, once it is drawn.
create function counting_drawings(of_budget bigint) returns setof lots_drawing language plpgsql stable as $$
begin
    return query
        select l.* from lots_drawing l
        where l.budget_id = of_budget and l.protocol is not null and not exists (
            select from lots_drawing again
            where again.budget_id = of_budget and again.id > l.id and again.protocol is not null and again.fault is not null
              and again.lots ?| array(select jsonb_array_elements_text(l.lots)))
        order by l.id;
end $$;

-- What comes before a place (day, number) in the order of a budget: days as they were added up, and of its own day the
-- applications one by one. Like order_of, for who works for the province only.
create function order_before(of_budget bigint, from_day date, from_number text) returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    return (
        select jsonb_build_object('cents', coalesce(sum(e.cents), 0), 'number', coalesce(sum(e.number), 0))
        from (select d.cents, d.number from ranked_day d where d.budget_id = of_budget and d.complete_on < from_day
              union all
              select r.cents, 1 from ranked_application r
              where r.budget_id = of_budget and r.complete_on = from_day and r.number <= from_number) e
        where exists (select from budget b where b.id = of_budget and b.province = any (provinces_served())));
end $$;

-- The order of one budget up to a day, as workflows/subsidy/order.hpp reads it: what fits before the day that crosses the
-- ceiling as one sum, and one by one the applications of that day; of later days only where they may still pass. For who
-- works for the province only; it says so itself, because a policy for each of ten thousand rows would cost more than all
-- the rest.
create function order_of(of_budget bigint, ceiling bigint, until date, later_pass boolean) returns jsonb
language plpgsql stable security definer set search_path from current as $$
declare
    crossed date;
    before_cents bigint;
    before_number bigint;
    asked_cents bigint;
    asked_number bigint;
begin
    if not exists (select from budget b where b.id = of_budget and b.province = any (provinces_served())) then
        return null;
    end if;
    select min(s.complete_on) filter (where s.so_far > ceiling),
           coalesce(max(s.so_far) filter (where s.so_far <= ceiling), 0),
           coalesce(max(s.so_many) filter (where s.so_far <= ceiling), 0), coalesce(max(s.so_far), 0), coalesce(max(s.so_many), 0)
    into crossed, before_cents, before_number, asked_cents, asked_number
    from (select d.complete_on, sum(d.cents) over days as so_far, sum(d.number) over days as so_many
          from ranked_day d where d.budget_id = of_budget and d.complete_on <= until
          window days as (order by d.complete_on)) s;
    return jsonb_build_object(
        'ceiling_cents', ceiling, 'crossed_on', crossed, 'before_cents', before_cents, 'before_number', before_number,
        'asked_cents', asked_cents, 'asked_number', asked_number,
        'applications', (
            select coalesce(jsonb_agg(jsonb_build_object('number', r.number, 'complete_on', r.complete_on,
                'cents', r.cents, 'accepts_part', r.accepts_part) order by r.complete_on, r.number), '[]')
            from ranked_application r
            where r.budget_id = of_budget and r.complete_on >= crossed and r.complete_on <= until
              and (later_pass or r.complete_on = crossed)),
        'drawings', (
            select coalesce(jsonb_agg(jsonb_build_object('day', l.about, 'order', l.protocol -> 'order')), '[]')
            from lots_drawing l
            where l.budget_id = of_budget and l.protocol is not null and l.about ~ '^\d{4}-\d{2}-\d{2}$'));
end $$;

-- Ceilings of a period follow each other in the order in which they were made known: one that is entered behind another cannot be of
-- an earlier day, as it would take what the later one left to whoever applied in between (Awb 4:27 lid 2).
create function refuse_ceiling_out_of_order(of_scheme text, of_period text, on_day date) returns void language plpgsql as $$
begin
    if on_day < (select max(c.published_on) from budget_ceiling c join budget b on b.id = c.budget_id
                 where b.scheme_id = of_scheme and b.period = of_period) then
        perform refuse_booking('ceiling_in_order_of_publication');
    end if;
end $$;

-- What a ceiling would change that is not published yet, for whoever keeps the schemes of the province; null for anybody else.
-- Of the applications that wait for a decision: how many keep the ceiling of before a lowering (Awb 4:27 lid 2), and which of
-- those in order of completeness fall outside, or must draw, and do not now; numbers are for who works for the province alone.
create function ceiling_effect(of_scheme text, of_period text, amount bigint, on_day date) returns jsonb
language plpgsql stable security definer set search_path from current as $$
declare
    fund budget;
begin
    if not exists (select from scheme s where s.id = of_scheme and s.province = any (provinces_kept())) then
        return null;
    end if;
    if of_period !~ '^[0-9]{4}(-[0-9]{1,4})?$' then
        perform refuse_booking('budget_period_form');
    end if;
    select * into fund from budget b where b.scheme_id = of_scheme and b.period = of_period;
    perform refuse_ceiling_out_of_order(of_scheme, of_period, on_day);
    return (
        with waits as (
            select f.number, r.complete_on, ceiling_for(fund.id, received_on(f)) as now_,
                   received_on(f) > on_day as bound, coalesce((f.document #>> '{data,requested_cents}')::bigint, 0) as asked,
                   (select sum(d.cents) from ranked_day d where d.budget_id = fund.id and d.complete_on <= r.complete_on) as total
            from waiting_term w
            join case_file f on f.id = w.case_id and f.workflow = 'subsidy' and f.document #>> '{data,period}' = of_period
            left join ranked_application r on r.case_id = f.id and r.budget_id = fund.id
            left join case_balance c on c.case_id = f.id
            where w.scheme_id = of_scheme and w.province = fund.province
              and coalesce(c.committed + c.advanced + c.payable + c.paid, 0) = 0),
        judged as (
            select w.*, coalesce(w.total > w.now_, false) as out_now,
                   coalesce(w.total > case when w.bound then amount else greatest(w.now_, amount) end and w.now_ is not null, false) as out_then
            from waits w)
        select jsonb_build_object(
            'first', fund.id is null, 'now_cents', coalesce(fund.ceiling_cents, 0),
            'taken_cents', coalesce(fund.ceiling_cents - fund.free_cents, 0),
            'open', count(*), 'open_cents', coalesce(sum(j.asked), 0)::bigint,
            'keep', count(*) filter (where not j.bound and j.now_ > amount),
            'let_in', count(*) filter (where j.out_now and not j.out_then),
            'put_out', count(*) filter (where j.out_then and not j.out_now),
            'outside', count(*) filter (where j.out_then),
            'numbers', coalesce(jsonb_agg(j.number order by j.complete_on, j.number)
                filter (where j.out_then and not j.out_now and fund.province = any (provinces_served())), '[]'))
        from judged j);
end $$;

-- What a recovery counts with, for its page, its conditions and its letters.

-- What was charged and what came in up to a moment, in the order in which it was noted: {kind, on, cents, label,
-- principal}. Of a payment `principal` is what was booked in the ledger; the rest went to costs and interest (Awb 4:92).
create function recovery_entries(of_case bigint, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(e.entry order by e.sequence), '[]')
        from (select c.sequence,
                     jsonb_build_object(
                         'kind', 'payment', 'on', c.payload #>> '{input,received_back_on}',
                         'cents', coalesce(c.payload #> '{input,received_cents}', c.payload #> '{input,recovered_cents}'),
                         'label', '',
                         'principal', coalesce((select sum((b ->> 'cents')::bigint) from jsonb_array_elements(c.payload -> 'effects') b
                                                where b ->> 'kind' = 'book' and b ->> 'entry' = 'recovery'), 0)) as entry
              from case_event c
              where c.case_id = of_case and c.action = 'receive' and c.at <= up_to and not is_undone(c.case_id, c.sequence)
              union all
              select c.sequence,
                     jsonb_build_object('kind', 'cost', 'on', (c.at at time zone 'Europe/Amsterdam')::date,
                                        'cents', c.payload #> '{input,demand_fee_cents}', 'label', 'Vergoeding voor de aanmaning',
                                        'principal', null)
              from case_event c
              where c.case_id = of_case and c.action = 'demand_payment' and c.at <= up_to and not is_undone(c.case_id, c.sequence)
                and (c.payload #>> '{input,demand_fee_cents}')::bigint > 0
              union all
              select c.sequence,
                     jsonb_build_object('kind', 'cost', 'on', c.payload #>> '{input,charged_on}',
                                        'cents', c.payload #> '{input,writ_costs_cents}', 'label', c.payload #>> '{input,cost_of}',
                                        'principal', null)
              from case_event c
              where c.case_id = of_case and c.action = 'enter_costs' and c.at <= up_to and not is_undone(c.case_id, c.sequence)) e);
end $$;

-- The days over which a deferral of payment leaves no interest due (Awb 4:101): from the day after it was granted to its
-- last day, or to the day before it was withdrawn.
create function interest_free_days(of_case bigint, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object('first', d.first, 'last', d.last) order by d.first), '[]')
        from (select (g.at at time zone 'Europe/Amsterdam')::date + 1 as first,
                     least((draft.input ->> 'deferred_until')::date, (ended.at at time zone 'Europe/Amsterdam')::date - 1) as last
              from case_event g
              cross join lateral (
                  select p.payload -> 'input' as input from case_event p
                  where p.case_id = g.case_id and p.action = 'draft_deferral' and p.sequence < g.sequence
                  order by p.sequence desc limit 1) draft
              left join lateral (
                  select w.at from case_event w
                  where w.case_id = g.case_id and w.action = 'sign_deferral_end' and w.sequence > g.sequence and w.at <= up_to
                    and not is_undone(w.case_id, w.sequence)
                  order by w.sequence limit 1) ended on true
              where g.case_id = of_case and g.action = 'sign_deferral' and g.at <= up_to and not is_undone(g.case_id, g.sequence)
                and (draft.input ->> 'interest_free')::boolean) d
        where d.last >= d.first);
end $$;

-- The same with the rates, and what stood open on the subsidy above at that moment: what a letter of a recovery shows.
create function recovery_account(of_case bigint, of_subsidy bigint, up_to timestamptz) returns jsonb
language plpgsql stable as $$
begin
    return jsonb_build_object(
        'entries', recovery_entries(of_case, up_to), 'interest_free', interest_free_days(of_case, up_to),
        'statutory_rates', statutory_rates(),
        'receivable', (
            select coalesce(sum(l.cents), 0) from ledger_posting p join ledger_line l on l.posting_id = p.id
            where p.case_id = of_subsidy and l.account = 'receivable' and p.at <= up_to));
end $$;

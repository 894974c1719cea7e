-- What a recovery counts with, for its page, its conditions and its letters.

-- What was charged and what came in up to a moment, in the order in which it was noted: {kind, on, cents, label,
-- principal, surplus}. Of a payment `principal` is what was booked in the ledger and `surplus` what was more than was owed;
-- the rest went to costs and interest (Awb 4:92).
create function recovery_entries(of_case bigint, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(e.entry order by e.sequence), '[]')
        from (select c.sequence,
                     jsonb_build_object(
                         'kind', 'payment', 'on', c.payload #>> '{input,received_back_on}',
                         'cents', coalesce(c.payload #> '{input,received_cents}', c.payload #> '{input,recovered_cents}'),
                         'label', case when c.payload #>> '{input,offset_with}' <> '' then 'Verrekend met ' || (c.payload #>> '{input,offset_with}') else '' end,
                         'principal', coalesce((select sum((b ->> 'cents')::bigint) from jsonb_array_elements(c.payload -> 'effects') b
                                                where b ->> 'kind' = 'book' and b ->> 'entry' = 'recovery'), 0),
                         'surplus', coalesce((select sum((b ->> 'cents')::bigint) from jsonb_array_elements(c.payload -> 'effects') b
                                              where b ->> 'kind' = 'book' and b ->> 'entry' = 'overpayment'), 0)) as entry
              from case_event c
              where c.case_id = of_case and c.action in ('receive', 'set_off') and c.at <= up_to and not is_undone(c.case_id, c.sequence)
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

-- Whether the decisions that made a debt were made known, and since when the latest of them was, by post where its terms count from
-- there: before that nobody owes it (Awb 3:40, 4:57 lid 1, 4:87). A posting that no event of the subsidy itself made names the case that decided.
create function debt_known(of_subsidy bigint, out untold integer, out known_from date) language plpgsql stable as $$
begin
    select count(*) filter (where m.made_in is not null and m.day is null),
           (array_agg(coalesce(m.day, m.otherwise) order by m.id desc))[1]
    into untold, known_from
    from (select p.id, c.id as made_in,
                 heard_of_on(c.id, coalesce(c.document #>> '{data,published_on}', c.document #>> '{data,decision_published_on}')::date) as day,
                 coalesce((select heard_of_on(o.id, d.published_on) from decided_below(of_subsidy) d join case_file o on o.number = d.number),
                          heard_of_on(s.id, (s.document #>> '{data,published_on}')::date)) as otherwise
          from ledger_posting p
          join ledger_line l on l.posting_id = p.id and l.account = 'receivable' and l.cents > 0
          join case_file s on s.id = p.case_id
          left join case_file c on p.event_sequence is null and c.number = substring(p.note from '^Besluit in (.+)$')
          where p.case_id = of_subsidy) m;
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

-- What the province can pay of a subsidy now, and how it is booked: what was determined and not paid yet, or an advance as
-- far as the scheme lets it go (Awb 4:87, 4:95); since the decision on it was made known. Nothing in any other state.
create function payable_now(subsidy case_file, out entry text, out cents bigint, out due_on date)
language plpgsql stable as $$
declare
    stands case_balance;
    later  record;
    known  scheme;
begin
    select * into stands from case_balance b where b.case_id = subsidy.id;
    select * into later from decided_below(subsidy.id);
    due_on := coalesce(later.published_on, (subsidy.document #>> '{data,published_on}')::date);
    if subsidy.state = 'settling' then
        entry := 'payment';
        cents := stands.payable;
    elsif subsidy.state = 'executing' then
        entry := 'advance';
        known := scheme_of(subsidy);
        cents := least(stands.committed,
                       coalesce(later.cents, (subsidy.document #>> '{data,granted_cents}')::bigint, 0) / 100
                           * coalesce((known.rules ->> 'advance_percentage')::integer, 0) - stands.advanced);
    end if;
end $$;

-- What a recovery can be set off against: other subsidies of the recipient, for another period (Awb 4:57 lid 3), with what
-- can be paid of each now, and whether it is being withdrawn.
create function subsidies_to_set_off(of_subsidy bigint) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object(
            'id', o.number, 'value', o.number, 'label', o.number || ', ' || o.title, 'case', o.id, 'entry', now_.entry,
            'open_cents', now_.cents, 'due_on', now_.due_on,
            'withdrawing', payments_suspended(o.id) or exists (
                select from case_link l join case_file c on c.id = l.from_id
                where l.to_id = o.id and l.relation = 'subsidy' and c.workflow = 'withdrawal' and not c.closed)) order by o.id), '[]')
        from case_file s
        join case_file o on o.workflow = s.workflow and o.organisation_id = s.organisation_id and o.id <> s.id
            and o.document #>> '{data,period}' is distinct from s.document #>> '{data,period}'
        cross join lateral payable_now(o) now_
        where s.id = of_subsidy and now_.cents > 0 and now_.due_on is not null);
end $$;

-- What waits for the payer of a subsidy. An advance has no term, and stands still while nothing of it can be paid or payment is
-- suspended (Awb 4:56, 4:95). A debt that was made known and that nobody is getting back yet is work from then on, by the last of
-- the six weeks to pay (Awb 4:87, 4:97, 4:112).
create function set_payers_work(of_subsidy bigint) returns void language plpgsql as $$
declare
    claim constant text := 'Vorder in wat niet is terugbetaald';
    file  case_file;
    pays  record;
    known record;
begin
    select f.* into file from case_file f where f.id = of_subsidy;
    if file.state = 'executing' then
        pays := payable_now(file);
        update task t set due = 'infinity', paused = coalesce(pays.cents, 0) <= 0 or payments_suspended(file.id)
        where t.case_id = file.id and t.kind = 'main' and t.role = 'finance_officer';
    end if;
    delete from task t where t.case_id = file.id and t.kind = 'term' and t.label = claim;
    if exists (select from case_balance b where b.case_id = file.id and b.receivable > 0) and not exists (
        select from case_link l join case_file c on c.id = l.from_id
        where l.to_id = file.id and l.relation = 'subsidy' and c.workflow = 'recovery' and not c.closed) then
        known := debt_known(file.id);
        if known.untold = 0 and known.known_from is not null then
            perform add_tasks(file, jsonb_build_array(jsonb_build_object(
                'kind', 'term', 'role', 'finance_officer', 'label', claim, 'due', known.known_from + 42)));
        end if;
    end if;
end $$;

-- Schemes, ceilings and what a case has booked, for the pages and for the facts of a subsidy.

-- The version of a scheme that holds on a day: the newest of those that began.
create function scheme_on(of_scheme text, day date) returns scheme language plpgsql stable as $$
declare
    found_ scheme;
begin
    select * into found_ from scheme s where s.id = of_scheme and s.from_day <= day
    order by s.from_day desc, s.version desc limit 1;
    return found_;
end $$;

-- The version that an application is judged by: the one of the day on which it was received. A version that was made later on that
-- same day does not count for it: a rule does not work before it is published.
create function scheme_of(file case_file) returns scheme language plpgsql stable as $$
declare
    handed_in constant timestamptz := handed_in_at(file.id);
    received  constant date := received_day(file, handed_in);
    found_    scheme;
begin
    select * into found_ from scheme s
    where s.id = file.document #>> '{data,scheme}'
      and (s.from_day < received or s.from_day = received and (s.made_by is null or coalesce(s.made_at <= handed_in, true)))
    order by s.from_day desc, s.version desc limit 1;
    return found_;
end $$;

-- Publishes a ceiling for a period, the first or another one, and books the difference.
create function publish_ceiling(of_scheme text, of_period text, amount bigint, on_day date, because text)
returns bigint language plpgsql as $$
declare
    fund   budget;
    new_id bigint;
begin
    insert into budget (scheme_id, period, province)
    select s.id, of_period, s.province from scheme s where s.id = of_scheme order by s.version desc limit 1
    on conflict on constraint budget_once_for_a_period do nothing;
    select * into fund from budget b where b.scheme_id = of_scheme and b.period = of_period for update;
    if not found then
        return null;
    end if;
    insert into budget_ceiling (budget_id, cents, published_on, source, person_id)
    values (fund.id, amount, on_day, because, acting_person());
    if amount <> fund.ceiling_cents then
        insert into ledger_posting (budget_id, kind, cents, note, beyond_because, person_id, at)
        values (fund.id, 'ceiling', amount - fund.ceiling_cents, because, 'ceiling', acting_person(), now())
        returning id into new_id;
        insert into ledger_line (posting_id, account, cents)
        values (new_id, 'ceiling', fund.ceiling_cents - amount), (new_id, 'free', amount - fund.ceiling_cents);
    end if;
    return fund.id;
end $$;

-- The same for whoever keeps the schemes of the province; null for anybody else.
create function set_ceiling(of_scheme text, of_period text, amount bigint, on_day date, because text) returns bigint
language plpgsql security definer set search_path from current as $$
begin
    if not exists (select from scheme s where s.id = of_scheme and s.province = any (provinces_kept())) then
        return null;
    end if;
    perform refuse_ceiling_out_of_order(of_scheme, of_period, on_day);
    insert into audit_entry (person_id, what, subject, after)
    values (acting_person(), 'ceiling_published', of_scheme || ' ' || of_period,
            jsonb_build_object('ceiling_cents', amount, 'published_on', on_day, 'source', because));
    return publish_ceiling(of_scheme, of_period, amount, on_day, because);
end $$;

-- Sums of the bookings of each kind, and what stands on each account, of one case.
create function booked_by(of_case bigint) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object(
        'booked', (
            select jsonb_object_agg(k.kind, coalesce(p.cents, 0))
            from unnest(array['reservation', 'commitment', 'advance', 'determination', 'payment', 'recovery', 'release', 'change',
                              'overpayment', 'repayment', 'interest', 'interest_payment']) k (kind)
            left join (select kind, sum(cents)::bigint as cents from ledger_posting where case_id = of_case group by kind) p
                on p.kind = k.kind),
        'stands', coalesce(
            (select to_jsonb(b) - 'case_id' - 'budget_id' from case_balance b where b.case_id = of_case),
            '{"reserved": 0, "committed": 0, "advanced": 0, "payable": 0, "paid": 0, "receivable": 0, "overpaid": 0, "interest": 0}'));
end $$;

-- What was paid of a subsidy with the step of paying, each part with the interest that was due over it: {on, cents, interest}.
create function parts_paid(of_case bigint) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object(
            'on', e.payload #> '{input,paid_on}', 'cents', e.payload #> '{input,payment_cents}',
            'interest', coalesce(e.payload #>> '{input,late_interest_cents}', '0')::bigint) order by e.sequence), '[]')
        from case_event e
        where e.case_id = of_case and e.action = 'pay' and e.payload #>> '{input,paid_on}' <> ''
          and not is_undone(e.case_id, e.sequence));
end $$;

-- The interest over parts that were paid late, as far as no decision of the subsidy itself fixed it yet (Awb 4:99); a decision on
-- objection books what it adds to that.
create function interest_to_fix(of_case bigint) returns bigint language plpgsql stable as $$
begin
    return (select coalesce(sum((p ->> 'interest')::bigint), 0) from jsonb_array_elements(parts_paid(of_case)) p)
        - (select coalesce(sum(l.cents), 0) from ledger_posting l where l.case_id = of_case and l.kind = 'interest' and l.event_sequence is not null);
end $$;

-- Schemes from the files of db/data/schemes, with their ceilings; what is there already stays. Gives how many were added.
create function fill_schemes(files jsonb) returns integer language plpgsql as $$
declare
    one   jsonb;
    round_ jsonb;
    added integer := 0;
begin
    for one in select value from jsonb_array_elements(files) loop
        insert into scheme (id, version, from_day, name, province, organ, legal_basis, rules)
        values (one ->> 'id', (one ->> 'version')::integer, (one ->> 'from')::date, one ->> 'name', one ->> 'province',
                one ->> 'organ', one ->> 'legal_basis', (one -> 'rules') || jsonb_build_object('source', one -> 'source'))
        on conflict do nothing;
        continue when not found;
        added := added + 1;
        for round_ in select value from jsonb_array_elements(one -> 'budgets') loop
            perform publish_ceiling(one ->> 'id', round_ ->> 'period', (round_ ->> 'cents')::bigint,
                                    (round_ ->> 'published_on')::date, round_ ->> 'source');
        end loop;
    end loop;
    return added;
end $$;

-- The scheme and period of a budget: its name is no secret, its amounts are.
create function budget_named(of_budget bigint, out scheme_id text, out period text)
language sql stable security definer set search_path from current as $$
    select b.scheme_id, b.period from budget b where b.id = of_budget
$$;

-- The subsidy that a case hangs under, or will hang under once it is opened; null when there is none.
create function subsidy_above(of_case bigint, context jsonb) returns case_file language plpgsql stable as $$
declare
    found_ case_file;
begin
    select f.* into found_ from case_file f
    where f.workflow = 'subsidy'
      and f.id = coalesce((select l.to_id from case_link l where l.from_id = of_case and l.relation = 'subsidy' limit 1),
                          (context ->> 'parent')::bigint);
    return found_;
end $$;

-- The mandates for subsidies of whoever acts (Awb 10:3). For somebody they stand in for only where the mandate says so; one that
-- was given to a person is that person's alone (Awb 10:9).
create function mandates_held(of_decision text) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(distinct jsonb_build_object('organ', m.organ, 'up_to_cents', m.most_cents,
            'from', m.from_day, 'until', m.until_day, 'signature_line', m.signature_line)), '[]')
        from acting_holdings() h
        join mandate m on m.role = h.role and m.organisation_id = h.organisation_id
            and (m.person_id is null or m.person_id = acting_person())
            and (m.for_substitutes or h.on_behalf_of = 0)
        where m.decision = of_decision
          and today() between m.from_day and coalesce(m.until_day, 'infinity'));
end $$;

-- Whether whoever acts, or somebody they stand in for, had that hand in the case; any hand when none is named (Awb 7:5).
create function had_hand(of_case bigint, of_hand text) returns boolean language plpgsql stable as $$
begin
    return exists (
        select from subsidy_hand s
        where s.case_id = of_case and (of_hand is null or s.hand = of_hand)
          and (s.person_id = acting_person() or s.person_id in (select h.holder from acting_holdings() h)));
end $$;

-- Decisions that refused the same applicant the same before, wholly or in part, as choices: [{id, value, label}]. The same
-- is the same park, scheme and period; the reference is that of the letter (Awb 4:6).
create function earlier_refusals(subsidy case_file) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object('id', r.reference, 'value', r.reference,
            'label', r.reference || ' van ' || to_char(r.published_on, 'FMDD-FMMM-YYYY') || ': ' || r.title) order by r.published_on), '[]')
        from (
            select o.title, (o.document #>> '{data,published_on}')::date as published_on,
                   coalesce((select d.number from document d
                             where d.case_id = o.id and d.decision and d.published_on is not null and d.withdrawn_in is null
                             order by d.event desc, d.version desc limit 1), o.number) as reference
            from case_file o
            where o.workflow = subsidy.workflow and o.id <> subsidy.id and o.park_id = subsidy.park_id
              and (o.organisation_id = subsidy.organisation_id
                   or o.document #>> '{data,rsin_kvk}' = nullif(subsidy.document #>> '{data,rsin_kvk}', ''))
              and o.document #>> '{data,scheme}' = subsidy.document #>> '{data,scheme}'
              and o.document #>> '{data,period}' = subsidy.document #>> '{data,period}'
              and o.document #>> '{data,outcome}' in ('refused', 'partial')
              and o.state in ('not_granted', 'executing', 'settling', 'closed')) r
        where r.published_on is not null and r.published_on <= received_on(subsidy));
end $$;

-- The grounds to refuse: those of the scheme, and the one that the law gives for what was refused before.
create function refusal_grounds_of(rules jsonb) returns jsonb language plpgsql immutable as $$
begin
    return coalesce(rules -> 'refusal_grounds', '[]') || jsonb_build_object(
        'id', 'repeated', 'label', 'Herhaalde aanvraag zonder nieuwe feiten of omstandigheden', 'basis', 'Awb 4:6 lid 2');
end $$;

-- Whether whoever acts, or somebody they stand in for, had a hand in a decision on a subsidy or in a case below it: of such
-- a person no payment comes.
create function decided_on_subsidy(of_subsidy bigint) returns boolean language plpgsql stable as $$
begin
    return exists (
        select from subsidy_hand h
        where h.hand <> 'payer'
          and (h.case_id = of_subsidy
               or h.case_id in (select l.from_id from case_link l where l.to_id = of_subsidy and l.relation = 'subsidy'))
          and (h.person_id = acting_person() or h.person_id in (select t.holder from acting_holdings() t)));
end $$;

-- The latest decision below a subsidy that says what it comes to: a settlement, a change, a withdrawal, or an objection
-- that was upheld. Null fields when there is none that may be known yet.
create function decided_below(of_subsidy bigint, out cents bigint, out published_on date, out number text, out decided_in text)
language plpgsql stable as $$
begin
    select d.cents, d.published_on, d.number, d.workflow into cents, published_on, number, decided_in
    from (select c.id, c.number, c.workflow,
                 coalesce(c.document #>> '{data,determined_cents}', c.document #>> '{data,new_cents}')::bigint as cents,
                 coalesce(c.document #>> '{data,published_on}', c.document #>> '{data,decision_published_on}')::date as published_on
          from case_link l join case_file c on c.id = l.from_id
          where l.to_id = of_subsidy and l.relation = 'subsidy'
            and c.workflow in ('settlement', 'subsidy_change', 'withdrawal', 'objection')
            and coalesce(c.document #>> '{data,outcome}', '') not in ('unfounded', 'inadmissible', 'refused')) d
    where d.published_on is not null and d.cents is not null and (step_hidden(d.id)).event is null
    order by d.published_on desc, d.id desc limit 1;
end $$;

-- Periods in which the term to decide stood or stands still. Whoever may read the subsidy learns that, and no more than
-- the law says of it: the case behind it may be closed to them (Wet Bibob art. 31: from the day the advice is asked to
-- the day it comes, or to the last day of the Bureau).
create function standstills_of(of_subsidy bigint) returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object('first', p.first, 'last', p.last, 'reason', p.reason, 'source', p.source)
                                  order by p.id), '[]')
        from (select c.id, (c.document #>> '{data,from_on}')::date + 1 as first,
                     case when c.closed then coalesce((c.document #>> '{data,ended_on}')::date - 1,
                                                      (c.document #>> '{data,until_on}')::date) end as last,
                     case c.document #>> '{data,ground}'
                         when 'consent' then 'De aanvrager stemt in met uitstel'
                         when 'applicant' then 'Vertraging door de aanvrager'
                         when 'force_majeure' then 'Overmacht'
                         else 'Informatie uit het buitenland' end as reason, 'Awb art. 4:15' as source
              from case_link l join case_file c on c.id = l.from_id
              where l.to_id = of_subsidy and l.relation = 'subsidy' and c.workflow = 'standstill'
              union all
              select c.id, (c.document #>> '{data,asked_on}')::date,
                     coalesce((c.document #>> '{data,received_on}')::date,
                              (select min((e.at at time zone 'Europe/Amsterdam')::date) - 1 from case_event e
                               where e.case_id = c.id and e.action = 'bureau' and not is_undone(e.case_id, e.sequence))), 'De termijn staat stil', 'de wet'
              from case_link l join case_file c on c.id = l.from_id
              where l.to_id = of_subsidy and l.relation = 'subsidy' and c.workflow = 'bibob') p
        where p.first is not null);
end $$;

-- Whether payments of a subsidy are suspended today (Awb 4:56: thirteen weeks at most, or until the decision).
create function payments_suspended(of_subsidy bigint) returns boolean language plpgsql stable as $$
begin
    return exists (
        select from case_link l join case_file c on c.id = l.from_id join deadline d on d.case_id = c.id
        where l.to_id = of_subsidy and l.relation = 'subsidy' and c.workflow = 'withdrawal' and not c.closed
          and d.name = 'suspension' and d.last_day >= today());
end $$;

-- Periods in which the term to pay a subsidy stands still (Awb 4:56): from the notice up to and including the day on which the
-- decision was made known or the withdrawal was let go, thirteen weeks at most.
create function payment_suspensions(of_subsidy bigint) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object('first', p.first, 'last', least(p.first + 91, p.ended),
            'reason', 'De betaling is opgeschort', 'source', 'Awb art. 4:56') order by p.id), '[]')
        from (select c.id, (c.document #>> '{data,notified_on}')::date as first,
                     coalesce((c.document #>> '{data,published_on}')::date, case when c.closed then c.closed_on end) as ended
              from case_link l join case_file c on c.id = l.from_id
              where l.to_id = of_subsidy and l.relation = 'subsidy' and c.workflow = 'withdrawal') p
        where p.first is not null);
end $$;

-- Whether the application was decided and nothing was granted, also when that was closed since.
create function granted_nothing(subsidy case_file) returns boolean language plpgsql stable as $$
begin
    return subsidy.state = 'not_granted'
        or subsidy.state = 'closed' and coalesce(subsidy.document #>> '{data,outcome}', '') not in ('granted', 'partial');
end $$;

-- What every case under a subsidy must know of it; of one that is not there yet it may stand in the context (functions/below).
create function about_subsidy(of_case bigint, context jsonb) returns jsonb language plpgsql stable as $$
declare
    subsidy case_file;
    rules   jsonb;
    stands  case_balance;
    later   record;
begin
    if context ? 'about' then
        return (context -> 'about') || jsonb_build_object(
            'takes_in_portal', takes_in_portal((context ->> 'parent_organisation')::bigint, context ->> 'workflow'));
    end if;
    subsidy := subsidy_above(of_case, context);
    select to_jsonb(s) into rules from scheme_of(subsidy) s;
    select * into stands from case_balance b where b.case_id = subsidy.id;
    select * into later from decided_below(subsidy.id);
    return jsonb_build_object(
        'parent_id', coalesce(subsidy.id, 0),
        'takes_in_portal', takes_in_portal(coalesce((select f.organisation_id from case_file f where f.id = of_case), subsidy.organisation_id),
                                           context ->> 'workflow'),
        'granted_running', coalesce(subsidy.state = 'executing', false),
        'determined', coalesce(subsidy.state = 'settling' or subsidy.state = 'closed' and not granted_nothing(subsidy), false),
        'determined_on', coalesce(later.published_on::text, subsidy.document #>> '{data,published_on}'),
        'under_assessment', coalesce(subsidy.state = 'assessing', false),
        'subsidy_stage', case when subsidy.state = 'executing' then 'granted'
                              when subsidy.state = 'settling' or subsidy.state = 'closed' and not granted_nothing(subsidy) then 'determined'
                              else 'other' end,
        'granted_cents', coalesce(later.cents, (subsidy.document #>> '{data,granted_cents}')::bigint, 0),
        'requested_cents', coalesce((subsidy.document #>> '{data,requested_cents}')::bigint, 0),
        'paid_cents', coalesce(stands.advanced + stands.paid + stands.receivable, 0),
        'account_by', coalesce(changed_to(subsidy.id, 'new_account_by'), subsidy.document #>> '{data,account_by}'),
        'ex_officio_by', coalesce((subsidy.document #>> '{data,ex_officio_by}')::date,
            coalesce(changed_to(subsidy.id, 'new_account_by'), subsidy.document #>> '{data,account_by}')::date + 7 * (rules #>> '{rules,ex_officio_weeks}')::integer),
        'grant_lowered', exists (
            select from case_link l join case_file c on c.id = l.from_id
            where l.to_id = subsidy.id and l.relation = 'subsidy' and c.workflow = 'withdrawal'
              and c.document #>> '{data,published_on}' is not null),
        'end_on', coalesce(changed_to(subsidy.id, 'new_end_on'), subsidy.document #>> '{data,end_on}'),
        'budget_proviso', coalesce((subsidy.document #>> '{data,budget_proviso}')::boolean, false),
        'sisa', coalesce(rules #>> '{rules,sisa_indicator}' <> '' and subsidy.document #>> '{data,applicant_kind}' = 'gemeente', false),
        'costs_shown', coalesce(later.cents, (subsidy.document #>> '{data,granted_cents}')::bigint, 0)
                       >= coalesce((rules #>> '{rules,costs_from_cents}')::bigint, 12500000),
        'auditor_shown', coalesce(later.cents, (subsidy.document #>> '{data,granted_cents}')::bigint, 0)
                         >= coalesce((rules #>> '{rules,auditor_from_cents}')::bigint, 12500000),
        'organ', rules ->> 'organ',
        'decision_source', rules #>> '{rules,decision_source}',
        'determination_weeks', coalesce((rules #>> '{rules,determination_weeks}')::integer, 0),
        'repair_days', coalesce((rules #>> '{rules,repair_days}')::integer, 0),
        'view_days', coalesce((rules #>> '{rules,view_days}')::integer, 0),
        'amount_rule', case when subsidy.id is not null then amount_rule_of(subsidy, of_case) end,
        'settled', determined_on(subsidy.id) is not null,
        'de_minimis_aid', coalesce(subsidy.document #>> '{data,state_aid}' = 'de_minimis', false),
        'direct_below_cents', coalesce((rules #>> '{rules,direct_below_cents}')::bigint, 2500000),
        'minimum_cents', coalesce((rules #>> '{rules,minimum_cents}')::bigint, 0),
        'aid', case when subsidy.document #>> '{data,state_aid}' = 'de_minimis' or granted_nothing(subsidy)
                    then jsonb_build_object('given', aid_given(subsidy, true)) end,
        'left_cents', coalesce((
            select b.free_cents from budget b
            where b.scheme_id = subsidy.document #>> '{data,scheme}' and b.period = subsidy.document #>> '{data,period}'), 0),
        'other_open', (
            select count(*) from case_link l join case_file o on o.id = l.from_id
            where l.to_id = subsidy.id and l.relation = 'subsidy' and not o.closed and o.id is distinct from of_case
              and (o.workflow in ('settlement', 'withdrawal')
                   or o.workflow = 'subsidy_change' and o.document #>> '{data,kind}' = 'change')),
        'mandates', mandates_held('subsidie'),
        'letter_data', letter_ground(subsidy) || jsonb_build_object('paid_before', nullif(stands.advanced + stands.paid + stands.receivable, 0)),
        'own_interest', coalesce(acts_for(subsidy.organisation_id), false) or coalesce(declared_interest(of_case, subsidy), false));
end $$;

-- The bookings of a case, for record_event. The budget is locked from the first booking to the commit, so that of two
-- decisions at the same moment the second one sees what the first one left.

-- The day that counts for a case: when the application was received; today while it was not handed in.
create function received_on(file case_file) returns date language plpgsql stable as $$
begin
    return received_day(file, handed_in_at(file.id));
end $$;

create function received_day(file case_file, handed_in timestamptz) returns date language plpgsql stable as $$
begin
    return coalesce(nullif(file.document #>> '{data,received_on}', '')::date,
                    (handed_in at time zone 'Europe/Amsterdam')::date, today());
end $$;

-- When the case was handed in; null while it was not.
create function handed_in_at(of_case bigint) returns timestamptz language plpgsql stable as $$
begin
    return (select min(e.at) from case_event e
            where e.case_id = of_case and e.action = 'submit' and not is_undone(e.case_id, e.sequence));
end $$;

-- The ceiling that an application received that day meets. Nobody can hand in before there is a ceiling, so the first one
-- counts from its own day; of a later one only the day of publication is known, and what was handed in earlier that day is not
-- bound by it (Awb 4:27 lid 2): it counts from the day after. Null: there was no ceiling yet.
create function ceiling_in_force(of_budget bigint, day date) returns bigint language plpgsql stable as $$
begin
    return (
        select k.id from budget_ceiling k
        where k.budget_id = of_budget
          and (k.published_on < day
               or k.published_on = day and not exists (select from budget_ceiling f where f.budget_id = of_budget and f.id < k.id))
        order by k.published_on desc, k.id desc limit 1);
end $$;

-- What may be spent on an application received that day: a later lowering does not count (Awb 4:27 lid 2), a raise does. Null:
-- there was no ceiling yet, so none applies.
create function ceiling_for(of_budget bigint, day date) returns bigint language plpgsql stable as $$
begin
    return (
        select max(c.cents) from budget_ceiling c
        where c.budget_id = of_budget and c.id >= ceiling_in_force(of_budget, day));
end $$;

create function refuse_booking(rule text) returns void language plpgsql as $$
begin
    raise exception 'violates check constraint "%"', rule using errcode = 'check_violation', constraint = rule;
end $$;

-- What each account of the case becomes by one booking. `s`: what stands now. Awb 4:46, 4:57, 4:95.
create function balances_after(s case_balance, kind text, cents bigint, of text) returns case_balance
language plpgsql immutable as $$
declare
    cash bigint := s.advanced + s.paid + s.receivable;
    part bigint;
begin
    case kind
        when 'reservation' then
            s.reserved := s.reserved + cents;
        when 'commitment' then
            s.reserved := 0;
            s.committed := s.committed + cents;
        when 'advance' then
            s.committed := s.committed - cents;
            s.advanced := s.advanced + cents;
        when 'change' then
            s.reserved := 0;
            s.payable := 0;
            s.committed := greatest(cents - cash, 0);
            s.paid := least(s.paid, cents);
            s.advanced := least(cents, cash) - s.paid;
            s.receivable := greatest(cash - cents, 0);
        when 'determination' then
            s.reserved := 0;
            s.committed := 0;
            s.advanced := 0;
            s.payable := greatest(cents - cash, 0);
            s.paid := least(cents, cash);
            s.receivable := greatest(cash - cents, 0);
        when 'payment' then
            part := least(cents, s.payable);
            s.payable := s.payable - part;
            s.committed := s.committed - (cents - part);
            s.paid := s.paid + cents;
        when 'recovery' then
            part := least(cents, s.receivable);
            s.receivable := s.receivable - part;
            cents := cents - part;
            part := least(cents, s.advanced);
            s.advanced := s.advanced - part;
            s.paid := s.paid - (cents - part);
        when 'overpayment' then
            s.overpaid := s.overpaid + cents;
        when 'repayment' then
            s.overpaid := s.overpaid - cents;
        when 'interest' then
            s.interest := s.interest + cents;
        when 'interest_payment' then
            s.interest := s.interest - cents;
        when 'release' then
            part := case of when 'commitment' then 0 when 'reservation' then cents else least(cents, s.reserved) end;
            s.reserved := s.reserved - part;
            s.committed := s.committed - (cents - part);
    end case;
    return s;
end $$;

-- Why more than is free may be booked; null when it may not.
create function may_go_beyond(file case_file, fund budget, taken bigint, overrun boolean) returns text
language plpgsql stable as $$
declare
    most bigint;
begin
    if taken <= greatest(fund.free_cents, 0) then
        return null;
    elsif overrun then
        return 'objection';
    end if;
    most := ceiling_for(fund.id, received_on(file));
    return case when most is null or fund.ceiling_cents - fund.free_cents + taken <= most then 'earlier_application' end;
end $$;

-- What the budget bears of a case; what was overpaid is no money of a budget, nor is the interest over what was paid late (Awb 4:98).
create function sum_of(s case_balance) returns bigint language plpgsql immutable as $$
begin
    return s.reserved + s.committed + s.advanced + s.payable + s.paid + s.receivable;
end $$;

-- Whether one application comes after another of its budget: complete on a later day, or behind it by the lots of that day; of a
-- tender, behind it in the ranking (Awb 4:26).
create function comes_after(behind ranked_application, ahead ranked_application) returns boolean language plpgsql stable as $$
declare
    ranked jsonb := (select jsonb_agg(p -> 'number' order by place)
                     from tender_ranking t, jsonb_array_elements(t.places) with ordinality all_ (p, place)
                     where t.budget_id = ahead.budget_id);
begin
    return ranked is null and behind.complete_on > ahead.complete_on or exists (
        select from (select ranked as numbers
                     union all
                     select l.protocol -> 'order' from counting_drawings(ahead.budget_id) l where ranked is null) o
        where (select n.place from jsonb_array_elements_text(o.numbers) with ordinality n (number, place) where n.number = ahead.number)
            < (select n.place from jsonb_array_elements_text(o.numbers) with ordinality n (number, place) where n.number = behind.number));
end $$;

-- A reservation is no right: where less is free than is granted now, the reservations of who comes after give way, the last one
-- first (Awb 4:25 lid 2, 4:26). The budget is locked.
create function make_room(file case_file, fund budget, lacking bigint) returns budget language plpgsql as $$
declare
    own  ranked_application;
    one  record;
    part bigint;
    new_id bigint;
begin
    select * into own from ranked_application r where r.case_id = file.id;
    for one in
        select r.case_id, b.reserved
        from ranked_application r join case_balance b on b.case_id = r.case_id
        where r.budget_id = fund.id and r.case_id <> file.id and b.reserved > 0 and comes_after(r, own)
        order by r.complete_on desc, r.case_id desc
    loop
        exit when lacking <= 0;
        part := least(one.reserved, lacking);
        lacking := lacking - part;
        insert into ledger_posting (budget_id, case_id, position, kind, cents, note, person_id, at)
        values (fund.id, one.case_id, 1, 'release', part, 'Maakt plaats voor wie eerder aan de beurt is', acting_person(), file.changed_at)
        returning id into new_id;
        insert into ledger_line (posting_id, account, cents) values (new_id, 'reserved', -part), (new_id, 'free', part);
    end loop;
    select * into fund from budget b where b.id = fund.id;
    return fund;
end $$;

create function book_one(file case_file, fund budget, one jsonb, place integer) returns void language plpgsql as $$
declare
    kind  text := one ->> 'kind';
    cents bigint := (one ->> 'cents')::bigint;
    was   case_balance;
    now_  case_balance;
    new_id bigint;
begin
    select * into was from case_balance b where b.case_id = file.id;
    if was.budget_id <> fund.id then
        perform refuse_booking('case_keeps_its_budget');
    end if;
    was := row (file.id, fund.id, coalesce(was.reserved, 0), coalesce(was.committed, 0), coalesce(was.advanced, 0),
                coalesce(was.payable, 0), coalesce(was.paid, 0), coalesce(was.receivable, 0), coalesce(was.overpaid, 0),
                coalesce(was.interest, 0));
    now_ := balances_after(was, kind, cents, nullif(one ->> 'of', ''));
    if now_ = was then
        return;
    elsif kind in ('advance', 'payment') and payments_suspended(file.id) then
        perform refuse_booking('no_payment_while_suspended');
    elsif kind in ('advance', 'payment') and now_.committed < 0 then
        perform refuse_booking('no_payment_above_the_commitment');
    elsif kind = 'advance' and cents > (payable_now(file)).cents then
        perform refuse_booking('no_advance_above_the_scheme');
    elsif kind = 'recovery' and now_.paid < 0 then
        perform refuse_booking('no_recovery_above_what_was_paid');
    elsif kind = 'repayment' and now_.overpaid < 0 then
        perform refuse_booking('no_repayment_above_what_was_overpaid');
    elsif kind = 'interest_payment' and now_.interest < 0 then
        perform refuse_booking('no_interest_above_what_was_fixed');
    elsif kind = 'release' and least(now_.reserved, now_.committed) < 0 then
        perform refuse_booking('no_release_above_what_stands');
    elsif kind in ('commitment', 'determination') and sum_of(now_) - sum_of(was) > fund.free_cents
          and not coalesce((one ->> 'overrun')::boolean, false) then
        fund := make_room(file, fund, sum_of(now_) - sum_of(was) - greatest(fund.free_cents, 0));
    end if;
    insert into ledger_posting (budget_id, case_id, event_sequence, position, kind, cents, note, beyond_because, person_id, at)
    values (fund.id, file.id, nullif((one ->> 'sequence')::bigint, 0), place, kind, cents, coalesce(one ->> 'note', ''),
            may_go_beyond(file, fund, sum_of(now_) - sum_of(was), coalesce((one ->> 'overrun')::boolean, false)),
            acting_person(), file.changed_at)
    returning id into new_id;
    insert into ledger_line (posting_id, account, cents)
    select new_id, l.account, l.cents
    from (values ('free', sum_of(was) - sum_of(now_)), ('reserved', now_.reserved - was.reserved),
                 ('committed', now_.committed - was.committed), ('advanced', now_.advanced - was.advanced),
                 ('payable', now_.payable - was.payable), ('paid', now_.paid - was.paid),
                 ('receivable', now_.receivable - was.receivable),
                 ('overpaid', now_.overpaid - was.overpaid), ('held', was.overpaid - now_.overpaid),
                 ('interest', now_.interest - was.interest), ('means', was.interest - now_.interest)) as l (account, cents)
    where l.cents <> 0;
end $$;

-- Of two set-offs at the same moment that go the other way round none waits for the other: the lowest budget goes first.
create function lock_budgets_of(numbers text[]) returns void language plpgsql as $$
begin
    perform from budget b
    where (b.scheme_id, b.period) in (select f.document #>> '{data,scheme}', f.document #>> '{data,period}'
                                      from case_file f where f.number = any (numbers))
    order by b.id for update;
end $$;

-- The other subsidies that bookings name: those of a payment or an advance, where `of` is no account but a number.
create function subsidies_named(bookings jsonb, entry text) returns text[] language plpgsql immutable as $$
begin
    return array(select b ->> 'of' from jsonb_array_elements(bookings) b
                 where b ->> entry in ('payment', 'advance') and b ->> 'of' <> '');
end $$;

-- Another subsidy that money moves on: of the same recipient, for another period (Awb 4:57 lid 3).
create function other_subsidy(own case_file, other text) returns case_file language plpgsql stable as $$
declare
    found_ case_file;
begin
    select * into found_ from case_file f
    where f.number = other and f.id <> own.id and f.workflow = 'subsidy' and f.organisation_id = own.organisation_id
      and f.document #>> '{data,period}' is distinct from own.document #>> '{data,period}';
    if not found then
        perform refuse_booking('set_off_with_the_same_recipient');
    end if;
    return found_;
end $$;

-- What is set off against another subsidy can be paid of it at this moment, in the way that was judged: its budget is locked, so
-- nobody pays of it in between (Awb 4:57 lid 3, 4:93, 4:95).
create function refuse_more_than_due(other case_file, wanted jsonb) returns void language plpgsql as $$
declare
    due record := payable_now(other);
begin
    if due.entry is distinct from wanted ->> 'kind' or (wanted ->> 'cents')::bigint > due.cents then
        perform refuse_booking('set_off_within_what_is_due');
    end if;
end $$;

-- What a case below a subsidy decides is booked on the subsidy, in the transaction of that decision: all money of one
-- subsidy stands in one case. Such a posting names the case that decided; it is no event of the subsidy itself. A booking
-- may name another subsidy instead (`of`): what is set off is paid there.
create function book(file case_file, wanted jsonb) returns void language plpgsql as $$
declare
    own    case_file := file;
    on_    case_file;
    fund   budget;
    origin jsonb := jsonb_build_object('sequence', file.version);
    place  integer;
    one    jsonb;
    others text[] := subsidies_named(wanted, 'kind');
begin
    if jsonb_array_length(wanted) > 0 and file.document #>> '{data,scheme}' is null then
        own := subsidy_above(file.id, null);
        origin := jsonb_build_object('sequence', 0, 'note', 'Besluit in ' || file.number);
    end if;
    if others <> '{}' then
        perform lock_budgets_of(others || own.number);
    end if;
    for place in 1 .. jsonb_array_length(wanted) loop
        one := wanted -> (place - 1);
        on_ := case when one ->> 'of' = any (others) then other_subsidy(own, one ->> 'of') else own end;
        on_.changed_at := file.changed_at;
        select * into fund from budget b
        where b.scheme_id = on_.document #>> '{data,scheme}' and b.period = on_.document #>> '{data,period}' for update;
        if not found then
            perform refuse_booking('budget_for_the_period');
        elsif on_.id <> own.id then
            perform refuse_more_than_due(on_, one);
        end if;
        perform book_one(on_, fund, origin || jsonb_strip_nulls(jsonb_set(one, '{note}',
            coalesce(to_jsonb(nullif(one ->> 'note', '')), 'null'))), place);
    end loop;
end $$;

-- Who had which hand in a case, from the role in which a step was signed. Notes and the like change no state. Whoever sets
-- off has the hand of that role in the other subsidy, too: the law of four hands holds there as well.
create function note_hands(file case_file, event jsonb) returns void language plpgsql as $$
declare
    touched bigint[] := array(select f.id from case_file f where f.number = any (subsidies_named(event -> 'effects', 'entry')));
begin
    if event ->> 'action' <> 'take_back' and (event ->> 'from' <> event ->> 'to' or exists (
        select from ledger_posting p where p.case_id = file.id and p.event_sequence = file.version)) then
        touched := touched || file.id;
    end if;
    if touched = '{}' then
        return;
    end if;
    insert into subsidy_hand (case_id, hand, person_id, at)
    select distinct one, h.hand, who.person, file.changed_at
    from unnest(touched) one
    join hand_of_role h on h.role = event -> 'by' ->> 'role'
    cross join lateral (values ((event -> 'by' ->> 'person')::bigint), ((event -> 'by' ->> 'on_behalf_of')::bigint)) as who (person)
    where who.person > 0
    on conflict (case_id, hand, person_id) do nothing;
end $$;

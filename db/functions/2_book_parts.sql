-- The bookings of a case, for record_event. The budget is locked from the first booking to the commit, so that of two
-- decisions at the same moment the second one sees what the first one left.

-- The day that counts for a case: when the application was received; today while it was not handed in.
create function received_on(file case_file) returns date language plpgsql stable as $$
begin
    return coalesce(
        nullif(file.document #>> '{data,received_on}', '')::date,
        (select (min(e.at) at time zone 'Europe/Amsterdam')::date from case_event e
         where e.case_id = file.id and e.action = 'submit' and not is_undone(e.case_id, e.sequence)),
        today());
end $$;

-- What may be spent on an application received that day: a later lowering does not count (Awb 4:27 lid 2). Null: there
-- was no ceiling yet, so none applies.
create function ceiling_for(of_budget bigint, day date) returns bigint language plpgsql stable as $$
begin
    return (
        select max(c.cents) from budget_ceiling c
        where c.budget_id = of_budget
          and c.id >= (select k.id from budget_ceiling k where k.budget_id = of_budget and k.published_on <= day
                       order by k.published_on desc, k.id desc limit 1));
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

create function sum_of(s case_balance) returns bigint language plpgsql immutable as $$
begin
    return s.reserved + s.committed + s.advanced + s.payable + s.paid + s.receivable;
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
                coalesce(was.payable, 0), coalesce(was.paid, 0), coalesce(was.receivable, 0));
    now_ := balances_after(was, kind, cents, nullif(one ->> 'of', ''));
    if now_ = was then
        return;
    elsif kind in ('advance', 'payment') and payments_suspended(file.id) then
        perform refuse_booking('no_payment_while_suspended');
    elsif kind in ('advance', 'payment') and now_.committed < 0 then
        perform refuse_booking('no_payment_above_the_commitment');
    elsif kind = 'recovery' and now_.paid < 0 then
        perform refuse_booking('no_recovery_above_what_was_paid');
    elsif kind = 'release' and least(now_.reserved, now_.committed) < 0 then
        perform refuse_booking('no_release_above_what_stands');
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
                 ('receivable', now_.receivable - was.receivable)) as l (account, cents)
    where l.cents <> 0;
end $$;

-- What a case below a subsidy decides is booked on the subsidy, in the transaction of that decision: all money of one
-- subsidy stands in one case. Such a posting names the case that decided; it is no event of the subsidy itself.
create function book(file case_file, wanted jsonb) returns void language plpgsql as $$
declare
    on_    case_file := file;
    fund   budget;
    origin jsonb := jsonb_build_object('sequence', file.version);
    place  integer;
begin
    if jsonb_array_length(wanted) > 0 and file.document #>> '{data,scheme}' is null then
        on_ := subsidy_above(file.id, null);
        on_.changed_at := file.changed_at;
        origin := jsonb_build_object('sequence', 0, 'note', 'Besluit in ' || file.number);
    end if;
    for place in 1 .. jsonb_array_length(wanted) loop
        select * into fund from budget b
        where b.scheme_id = on_.document #>> '{data,scheme}' and b.period = on_.document #>> '{data,period}' for update;
        if not found then
            perform refuse_booking('budget_for_the_period');
        end if;
        perform book_one(on_, fund, origin || jsonb_strip_nulls(jsonb_set(wanted -> (place - 1), '{note}',
            coalesce(to_jsonb(nullif(wanted #>> array[(place - 1)::text, 'note'], '')), 'null'))), place);
    end loop;
end $$;

-- Who had which hand in a case, from the role in which a step was signed. Notes and the like change no state.
create function note_hands(file case_file, event jsonb) returns void language plpgsql as $$
begin
    if event ->> 'action' = 'take_back' or event ->> 'from' = event ->> 'to' and not exists (
        select from ledger_posting p where p.case_id = file.id and p.event_sequence = file.version) then
        return;
    end if;
    insert into subsidy_hand (case_id, hand, person_id, at)
    select distinct file.id, h.hand, who.person, file.changed_at
    from hand_of_role h
    cross join lateral (values ((event -> 'by' ->> 'person')::bigint), ((event -> 'by' ->> 'on_behalf_of')::bigint)) as who (person)
    where h.role = event -> 'by' ->> 'role' and who.person > 0
    on conflict (case_id, hand, person_id) do nothing;
end $$;

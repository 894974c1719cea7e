-- What was left of a budget when the first decision was taken (Awb 4:25 lid 3).

-- What was left under the ceiling when the first decision on a subsidy was signed, its own part included (Awb 4:25 lid 3).
-- A ceiling that was lowered since it was received does not touch it (Awb 4:27 lid 2).
create function left_at_first_decision(subsidy case_file) returns bigint language plpgsql stable as $$
begin
    return left_then(subsidy, 'infinity');
end $$;

-- What a right order would have left then: the ceiling less what went to whoever was complete on an earlier day. Who drew lots on
-- the same day does not count, as those lots are what the objection is about; of a tender nobody does.
create function left_in_right_order(subsidy case_file) returns bigint language plpgsql stable as $$
declare
    rules scheme := scheme_of(subsidy);
begin
    return left_then(subsidy, case when rules.rules ->> 'allocation' = 'tender' then '-infinity'
                                   else coalesce((subsidy.document #>> '{data,complete_on}')::date, '-infinity') end);
end $$;

-- The same, less what went to applications that were complete before a day only.
create function left_then(subsidy case_file, complete_before date) returns bigint language plpgsql stable as $$
declare
    fund    bigint := (select b.id from budget b where b.scheme_id = subsidy.document #>> '{data,scheme}'
                                                   and b.period = subsidy.document #>> '{data,period}');
    decided timestamptz := coalesce((select min(e.at) from case_event e where e.case_id = subsidy.id and e.action = 'sign'
                                                              and not is_undone(e.case_id, e.sequence)), 'infinity');
    ceiling bigint;
    taken   bigint;
begin
    select max(c.cents) into ceiling from budget_ceiling c
    where c.budget_id = fund and c.published_on <= (decided at time zone 'Europe/Amsterdam')::date
      and c.id >= ceiling_in_force(fund, received_on(subsidy));
    select coalesce(-sum(l.cents), 0) into taken
    from ledger_posting p join ledger_line l on l.posting_id = p.id and l.account = 'free'
    where p.budget_id = fund and p.kind <> 'ceiling' and p.case_id is distinct from subsidy.id and p.at < decided
      and (complete_before = 'infinity' or exists (
          select from case_file o where o.id = p.case_id and (o.document #>> '{data,complete_on}')::date < complete_before));
    return greatest(coalesce(ceiling, 0) - taken
                    - case when complete_before = 'infinity' then drawn_before(subsidy, fund, decided) else 0 end, 0);
end $$;

-- What the lots gave to who came before a subsidy and was not in the books yet when that was decided: it was theirs by then (Awb
-- 4:25 lid 3, 4:26). Of lots that were drawn again because of a fault the later ones count.
create function drawn_before(subsidy case_file, fund bigint, decided timestamptz) returns bigint language plpgsql stable as $$
begin
    return (
        select coalesce(sum(greatest(r.cents - coalesce((
                   select -sum(l.cents) from ledger_posting p join ledger_line l on l.posting_id = p.id and l.account = 'free'
                   where p.budget_id = fund and p.case_id = r.case_id and p.at < decided), 0), 0)), 0)::bigint
        from ranked_application own join ranked_application r on r.budget_id = own.budget_id and r.complete_on = own.complete_on
        where own.case_id = subsidy.id and own.budget_id = fund and r.case_id <> own.case_id and comes_after(own, r)
          and exists (select from counting_drawings(fund) d
                      where d.lots ?& array[own.number, r.number] and (d.drawn_at < decided or d.fault is not null)));
end $$;

-- What a decision on objection may book more now without a reason to pass the ceiling (Awb 4:25 lid 3), as the ledger judges it: what
-- is free, or stands under the ceiling of when it was received (4:27), and what gives way to an application that was refused (4:26).
-- For who works for the province only.
create function room_now(subsidy case_file) returns bigint
language plpgsql stable security definer set search_path from current as $$
declare
    fund budget;
    own  ranked_application;
begin
    select * into fund from budget b
    where b.scheme_id = subsidy.document #>> '{data,scheme}' and b.period = subsidy.document #>> '{data,period}'
      and b.province = any (provinces_served());
    select * into own from ranked_application r where r.case_id = subsidy.id;
    return greatest(fund.free_cents, 0, ceiling_for(fund.id, received_on(subsidy)) - fund.ceiling_cents + fund.free_cents)
        + case when granted_nothing(subsidy) then coalesce((
            select sum(b.reserved) from ranked_application r join case_balance b on b.case_id = r.case_id
            where r.budget_id = fund.id and r.case_id <> subsidy.id and comes_after(r, own)), 0) else 0 end;
end $$;

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
            from unnest(array['reservation', 'commitment', 'advance', 'determination', 'payment', 'recovery', 'release']) k (kind)
            left join (select kind, sum(cents)::bigint as cents from ledger_posting where case_id = of_case group by kind) p
                on p.kind = k.kind),
        'stands', coalesce(
            (select to_jsonb(b) - 'case_id' - 'budget_id' from case_balance b where b.case_id = of_case),
            '{"reserved": 0, "committed": 0, "advanced": 0, "payable": 0, "paid": 0, "receivable": 0}'));
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

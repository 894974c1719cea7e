
-- The first time that a subsidy itself was decided: a decision on objection may have taken its place since (7:11 lid 2).
create function first_published_on(of_case bigint) returns date language plpgsql stable as $$
begin
    return (select min((e.payload #>> '{input,published_on}')::date) from case_event e
            where e.case_id = of_case and e.action = 'publish' and e.payload #>> '{input,published_on}' <> ''
              and not is_undone(e.case_id, e.sequence));
end $$;

-- The last day of the term for that first decision, as it stood when it was taken.
create function first_term_to_decide(of_case bigint) returns date language plpgsql stable as $$
begin
    return (select (x.effect #>> '{deadline,clock,last_day}')::date
            from case_event e cross join lateral jsonb_array_elements(e.payload -> 'effects') x (effect)
            where e.case_id = of_case and x.effect ->> 'kind' in ('start_deadline', 'replace_deadline')
              and coalesce(x.effect ->> 'name', x.effect #>> '{deadline,name}') = 'decision' and not is_undone(e.case_id, e.sequence)
              and e.sequence < (select min(p.sequence) from case_event p
                                where p.case_id = of_case and p.action = 'publish' and not is_undone(p.case_id, p.sequence))
            order by e.sequence desc limit 1);
end $$;

-- Whether what is paid now is owed by a decision on objection in the place of a rejection, or of less: also where that
-- decision sent an application back to be assessed. Not where the objector had given wrong data (Awb 4:102 lid 2 and 3).
create function overturned_on_objection(of_subsidy bigint) returns boolean language plpgsql stable as $$
begin
    return exists (
        select from case_link l join case_file o on o.id = l.from_id and o.workflow = 'objection'
        where l.to_id = of_subsidy and l.relation = 'subsidy'
          and o.document #>> '{data,decision_published_on}' is not null and o.document #>> '{data,outcome}' in ('partly', 'upheld')
          and coalesce(o.document #>> '{data,no_interest_because}', '') = ''
          and (o.number = (decided_below(of_subsidy)).number
               or o.document #>> '{data,in_its_place}' = 'assess' and determined_on(of_subsidy) is null));
end $$;

-- The day by which a right decision to pay a subsidy should have been there, where the one that was taken came later: interest counts
-- as if it had been (Awb 4:100, 4:102). Null where it came in time.
-- Decided too late: the last day of the term that was kept too late (4:100). Overturned: the last day of the term of the first
-- decision, whenever that was taken; where no term ran, as ex officio, the day on which it was (4:102 lid 2).
create function decision_due_on(of_subsidy bigint) returns date language plpgsql stable as $$
declare
    settled    date := determined_on(of_subsidy);
    decided_in bigint := coalesce((
        select c.id from case_link l join case_file c on c.id = l.from_id
        where l.to_id = of_subsidy and l.relation = 'subsidy' and c.workflow = 'settlement'
          and c.document #>> '{data,published_on}' is not null
        order by (c.document #>> '{data,published_on}')::date, c.id limit 1), of_subsidy);
begin
    return least(
        (select t.last_day from ended_term t where t.name = 'decision' and t.ended_on > t.last_day and t.case_id = decided_in),
        case when overturned_on_objection(of_subsidy)
             then coalesce(first_term_to_decide(decided_in), settled, first_published_on(of_subsidy)) end);
end $$;

-- What a recipient paid back on a determination that a decision on objection undid since, the oldest first: {on, cents}. The
-- province owes interest over what of it was too much, from that day on (Awb 4:102 lid 1).
create function paid_back(of_subsidy bigint) returns jsonb language plpgsql stable as $$
declare
    settled date := determined_on(of_subsidy);
begin
    return case when settled is null or not overturned_on_objection(of_subsidy) then '[]' else (
        select coalesce(jsonb_agg(jsonb_build_object('on', e.e ->> 'on', 'cents', (e.e ->> 'principal')::bigint)
                                  order by e.e ->> 'on', c.id, e.place), '[]')
        from case_link l join case_file c on c.id = l.from_id and c.workflow = 'recovery'
        cross join lateral jsonb_array_elements(recovery_entries(c.id, now())) with ordinality as e (e, place)
        where l.to_id = of_subsidy and l.relation = 'subsidy' and e.e ->> 'kind' = 'payment'
          and (e.e ->> 'principal')::bigint > 0 and (e.e ->> 'on')::date >= settled) end;
end $$;

-- The day by which a right decision to pay a subsidy should have been known, where the one that was taken came later: interest counts as
-- if it had been (Awb 4:100, 4:102). Null where it came in time.

-- The first time that a subsidy itself was decided: a decision on objection may have taken its place since (7:11 lid 2).
create function first_published_on(of_case bigint) returns date language plpgsql stable as $$
begin
    return (select min((e.payload #>> '{input,published_on}')::date) from case_event e
            where e.case_id = of_case and e.action = 'publish' and e.payload #>> '{input,published_on}' <> ''
              and not is_undone(e.case_id, e.sequence));
end $$;

create function decision_due_on(of_subsidy bigint) returns date language plpgsql stable as $$
declare
    settled date := determined_on(of_subsidy);
begin
    return least(
        (select min(t.last_day) from ended_term t
         where t.name = 'decision' and t.ended_on > t.last_day
           and case when settled is null then t.case_id = of_subsidy
                    else t.case_id in (select c.id from case_link l join case_file c on c.id = l.from_id
                                       where l.to_id = of_subsidy and l.relation = 'subsidy' and c.workflow = 'settlement'
                                         and c.document #>> '{data,published_on}' is not null) end),
        case when (decided_below(of_subsidy)).decided_in = 'objection' then coalesce(settled, first_published_on(of_subsidy)) end);
end $$;

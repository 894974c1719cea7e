-- What the amount of a subsidy rests on after its grant: the rule of its scheme, and the aid that its recipient got.

-- When a subsidy that was granted first was determined; null while it was not.
create function determined_on(of_subsidy bigint) returns date language plpgsql stable as $$
begin
    return (select min((c.document #>> '{data,published_on}')::date) from case_link l join case_file c on c.id = l.from_id
            where l.to_id = of_subsidy and l.relation = 'subsidy' and c.workflow = 'settlement');
end $$;

-- What the newest change of a grant that was made known says of a day or another answer; null when none does (Awb 4:30, 4:31).
create function changed_to(of_subsidy bigint, answer text) returns text language plpgsql stable as $$
begin
    return (select c.document #>> array['data', answer]
            from case_link l join case_file c on c.id = l.from_id
            where l.to_id = of_subsidy and l.relation = 'subsidy' and c.workflow = 'subsidy_change'
              and c.document #>> '{data,outcome}' in ('changed', 'partly') and c.document #>> '{data,published_on}' is not null
              and c.document #>> array['data', answer] <> '' and (step_hidden(c.id)).event is null
            order by c.id desc limit 1);
end $$;

-- What a grant comes to: as it was decided, or as the latest decision before the determination changed it.
create function grant_stands_at(subsidy case_file) returns bigint language plpgsql stable as $$
begin
    return coalesce((
        select (c.document #>> '{data,new_cents}')::bigint
        from case_link l join case_file c on c.id = l.from_id
        cross join lateral (select coalesce(c.document #>> '{data,published_on}', c.document #>> '{data,decision_published_on}')::date as day) p
        where l.to_id = subsidy.id and l.relation = 'subsidy' and c.workflow in ('subsidy_change', 'withdrawal', 'objection')
          and p.day <= coalesce(determined_on(subsidy.id), 'infinity') and c.document #>> '{data,new_cents}' is not null
          and coalesce(c.document #>> '{data,outcome}', '') not in ('unfounded', 'inadmissible', 'refused')
        order by p.day desc, c.id desc limit 1), (subsidy.document #>> '{data,granted_cents}')::bigint, 0);
end $$;

-- The rule that the amount of a subsidy follows after its grant, as workflows/amount_after_grant.hpp reads it: what the scheme
-- says, with the costs, the deficit and the other subsidies of the latest decision, before the case that asks, that names them.
create function amount_rule_of(subsidy case_file, asking bigint) returns jsonb language plpgsql stable as $$
declare
    said    jsonb := (select s.rules from scheme_of(subsidy) s);
    weighed record;
begin
    select (array_agg(w.eligible order by w.day desc, w.id desc) filter (where w.eligible is not null))[1] as eligible,
           (array_agg(w.deficit order by w.day desc, w.id desc) filter (where w.deficit is not null))[1] as deficit,
           (array_agg(w.others order by w.day desc, w.id desc) filter (where w.others is not null))[1] as others
    into weighed
    from (select c.id, coalesce(c.document #>> '{data,published_on}', c.document #>> '{data,decision_published_on}')::date as day,
                 coalesce(c.document #>> '{data,accepted_costs_cents}', c.document #>> '{data,eligible_cents}')::bigint as eligible,
                 (c.document #>> '{data,deficit_cents}')::bigint as deficit, (c.document #>> '{data,public_now_cents}')::bigint as others
          from case_link l join case_file c on c.id = l.from_id
          where l.to_id = subsidy.id and l.relation = 'subsidy' and c.workflow in ('settlement', 'subsidy_change', 'objection')
            and c.id is distinct from asking
            and coalesce(c.document #>> '{data,outcome}', '') not in ('unfounded', 'inadmissible', 'refused')) w
    where w.day is not null;
    return jsonb_build_object(
        'percentage', said -> 'percentage', 'maximum_cents', said -> 'maximum_cents',
        'limited_by_deficit', said -> 'limited_by_deficit', 'whole_euros', said -> 'whole_euros',
        'eligible_cents', coalesce(weighed.eligible, (subsidy.document #>> '{data,eligible_cents}')::bigint, 0),
        'deficit_cents', coalesce(weighed.deficit, (subsidy.document #>> '{data,deficit_cents}')::bigint, 0),
        'cumulation_percentage', said -> 'cumulation_percentage',
        'other_subsidies_cents', coalesce(weighed.others, (subsidy.document #>> '{data,public_now_cents}')::bigint,
                                          (subsidy.document #>> '{data,public_cents}')::bigint, 0),
        'granted_cents', grant_stands_at(subsidy));
end $$;

-- The de-minimis aid of the last three years, day to day with the first day among them (HANDBOOK 3.3 M1), that the province gave to whoever receives a subsidy, as it stands now, and when
-- each was entered in the central register; that subsidy included or not. For who works for the province only.
create function aid_given(subsidy case_file, itself boolean) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object('on', g.day, 'cents', g.cents, 'source', g.number, 'registered_on', g.registered_on)
                                  order by g.day, g.number), '[]')
        from (
            select o.number,
                   coalesce((select d.cents from decided_below(o.id) d),
                            (select p.cents from ledger_posting p
                             where p.case_id = o.id and p.kind in ('commitment', 'determination') order by p.id desc limit 1)) as cents,
                   (select min((p.at at time zone 'Europe/Amsterdam')::date) from ledger_posting p
                    where p.case_id = o.id and p.kind in ('commitment', 'determination')) as day,
                   (select max((r.changed_at at time zone 'Europe/Amsterdam')::date)
                    from case_link l join case_file r on r.id = l.from_id
                    where l.to_id = o.id and r.workflow = 'aid_registration' and r.closed) as registered_on
            from case_file o
            where o.workflow = 'subsidy' and o.document #>> '{data,state_aid}' = 'de_minimis' and (itself or o.id <> subsidy.id)
              and (o.organisation_id = subsidy.organisation_id
                   or o.document #>> '{data,rsin_kvk}' = nullif(subsidy.document #>> '{data,rsin_kvk}', ''))) g
        where g.day >= today() - interval '3 years' and g.cents > 0 and provinces_served() <> '{}');
end $$;

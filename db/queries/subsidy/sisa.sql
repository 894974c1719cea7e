-- as: person
-- plan: custom
-- The subsidies to municipalities that are accounted for in the annex of the annual accounts, with the years over which that
-- goes on: from the one in which the activities begin to the one in which they end. Null for who works for no province.
select json_build_object('subsidies', (
    select coalesce(json_agg(json_build_object('number', f.number, 'level', f.compartment, 'title', f.title, 'municipality', o.name, 'scheme', k.name,
        'indicator', k.indicator, 'first_year', y.first, 'last_year', y.last,
        'granted_cents', coalesce(d.cents, (f.document #>> '{data,granted_cents}')::bigint),
        'paid_cents', c.advanced + c.paid + c.receivable,
        'account_by', f.document #>> '{data,account_by}', 'accounted_in', a.year, 'account', a.number,
        'determined_on', t.day) order by o.name, f.number), '[]')
    from budget b
    join case_balance c on c.budget_id = b.id
    join case_file f on f.id = c.case_id
    join organisation o on o.id = f.organisation_id
    cross join lateral (select s.name, s.rules ->> 'sisa_indicator' as indicator from scheme_of(f) s) k
    cross join lateral (
        select extract(year from coalesce(f.document #>> '{data,start_on}', f.document #>> '{data,published_on}')::date)::integer as first,
               extract(year from coalesce(f.document #>> '{data,end_on}', f.document #>> '{data,account_by}')::date)::integer as last) y
    left join lateral decided_below(f.id) d on true
    left join lateral (
        select s.number, (s.document #>> '{data,sisa_year}')::integer as year
        from case_link l join case_file s on s.id = l.from_id
        where l.to_id = f.id and l.relation = 'subsidy' and s.document #>> '{data,sisa_year}' is not null
        order by s.id desc limit 1) a on true
    left join lateral (
        select max((p.at at time zone 'Europe/Amsterdam')::date) as day
        from ledger_posting p where p.case_id = f.id and p.kind = 'determination') t on true
    where b.province = any (provinces_served()) and k.indicator <> ''
      and b.scheme_id in (select s.id from scheme s where s.rules ->> 'sisa_indicator' <> '')
      and f.document #>> '{data,applicant_kind}' = 'gemeente'
      and f.document #>> '{data,outcome}' in ('granted', 'partial') and f.document #>> '{data,published_on}' is not null))
where provinces_served() <> '{}'

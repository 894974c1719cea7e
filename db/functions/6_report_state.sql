-- What stood where on a day, rebuilt from events: programme cases (V0 and V1) of an area, their parks and the budgets of
-- their province. Of what is more confidential there are counts alone, so a report cannot hold it (HANDBOOK 4.3).

create function end_of_day(day date) returns timestamptz language sql immutable
    return (day + 1)::timestamp at time zone 'Europe/Amsterdam';

-- Which register facts of a park held: what was said later is taken back.
create function park_fields_on(of_park bigint, now_ jsonb, day date) returns jsonb language plpgsql stable as $$
begin
    return coalesce((select h.was -> 'fields' from park_history h
                     where h.park_id = of_park and h.changed_at >= end_of_day(day) and h.was ? 'fields'
                     order by h.id limit 1), now_);
end $$;

create function parks_on(area text[], day date) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object(
            'id', p.id, 'rin', p.rin, 'name', p.name, 'm', p.municipality,
            'business_association', f.fields -> 'business_association', 'park_management', f.fields -> 'park_management')
            order by p.name, p.id), '[]')
        from park p
        cross join lateral (select park_fields_on(p.id, p.fields, day) as fields) f
        where p.municipality = any (area) and not p.removed);
end $$;

-- The cases as they were, without what was taken back by then: state, the fields that count, the last day of what ran, and for terms of the province when each
-- ended and when it should have.
create function cases_on(area text[], day date) returns jsonb
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
    before constant timestamptz := end_of_day(day);
    kept   constant text[] := array['type', 'budget', 'own_means', 'subsidy', 'other_cover', 'progress', 'effect_on', 'scheme',
                                    'period', 'requested_cents', 'granted_cents', 'received_on', 'carried_out_on', 'title'];
begin
    return (
        with subject as materialized (
            select f.id, f.number, f.workflow, f.municipality, f.park_id, (f.opened_at at time zone 'Europe/Amsterdam')::date as opened_on
            from case_file f
            where f.municipality = any (area) and f.compartment <= 1 and f.opened_at < before),
        happened as materialized (
            select e.case_id, e.sequence, e.action, (e.at at time zone 'Europe/Amsterdam')::date as on_day, e.payload
            from subject s join case_event e on e.case_id = s.id
            where e.at < before
              and not exists (select from taken_back b where b.case_id = e.case_id and b.sequence = e.sequence and b.at < before)),
        stood as (
            select distinct on (h.case_id) h.case_id, h.payload ->> 'to' as state
            from happened h order by h.case_id, h.sequence desc),
        turned as (
            select h.case_id, max(h.on_day) as on_day from happened h
            where h.payload ->> 'from' <> h.payload ->> 'to' group by h.case_id),
        handed_in as (
            select h.case_id, min(h.on_day) as on_day from happened h where h.action = 'submit' group by h.case_id),
        filled as (
            select h.case_id, jsonb_object_agg(p.key, p.value order by h.sequence) as fields
            from happened h cross join lateral jsonb_each(h.payload -> 'patch') p
            where p.key = any (kept) group by h.case_id),
        clock as materialized (
            select h.case_id, h.sequence, h.on_day, h.payload ->> 'to' as state, e.place,
                   e.effect ->> 'kind' = 'end_deadline' as ended,
                   coalesce(e.effect ->> 'name', e.effect #>> '{deadline,name}') as name,
                   (e.effect #>> '{deadline,clock,last_day}')::date as last_day,
                   coalesce(e.effect #> '{deadline,clock,standstills,-1,last}' = 'null', false) as paused
            from happened h cross join lateral jsonb_array_elements(h.payload -> 'effects') with ordinality e (effect, place)
            where e.effect ->> 'kind' in ('start_deadline', 'replace_deadline', 'end_deadline')),
        running as (
            select r.case_id, jsonb_object_agg(r.name, r.last_day) as deadlines
            from (select distinct on (c.case_id, c.name) c.* from clock c
                  order by c.case_id, c.name, c.sequence desc, c.place desc) r
            where not r.ended and not r.paused group by r.case_id),
        kept_terms as (
            select t.case_id, jsonb_agg(jsonb_build_object('name', t.name, 'on', t.on_day, 'last', t.due, 'to', t.state)
                                        order by t.sequence, t.place) as ended
            from (select c.*, lag(c.last_day) over (partition by c.case_id, c.name order by c.sequence, c.place) as due from clock c) t
            where t.ended and t.due is not null group by t.case_id)
        select coalesce(jsonb_agg(jsonb_build_object(
            'id', s.id, 'n', s.number, 'w', s.workflow, 'm', s.municipality, 'p', coalesce(s.park_id, 0), 's', stood.state,
            'opened', s.opened_on, 'turned', turned.on_day, 'f', coalesce(filled.fields, '{}')
                || case when handed_in.on_day is not null and coalesce(filled.fields ->> 'received_on', '') = ''
                        then jsonb_build_object('received_on', handed_in.on_day) else '{}' end, 'd', coalesce(running.deadlines, '{}'))
            || case when kept_terms.ended is null then '{}' else jsonb_build_object('ended', kept_terms.ended) end
            order by s.id), '[]')
        from subject s
        join stood on stood.case_id = s.id
        left join turned on turned.case_id = s.id
        left join handed_in on handed_in.case_id = s.id
        left join filled on filled.case_id = s.id
        left join running on running.case_id = s.id
        left join kept_terms on kept_terms.case_id = s.id);
end $$;

-- Budgets: the ceiling that was published by then, and what had been booked by then.
create function budgets_on(provinces text[], day date) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object(
            'scheme', b.scheme_id, 'name', k.name, 'period', b.period, 'ceiling', c.cents,
            'stands', coalesce(l.stands, '{}')) order by k.name, b.period), '[]')
        from budget b
        cross join lateral (select s.name from scheme s where s.id = b.scheme_id order by s.version desc limit 1) k
        cross join lateral (select c.cents from budget_ceiling c where c.budget_id = b.id and c.published_on <= day
                            order by c.published_on desc, c.id desc limit 1) c
        left join lateral (
            select jsonb_object_agg(a.account, a.cents) as stands
            from (select l.account, sum(l.cents)::bigint as cents
                  from ledger_posting p join ledger_line l on l.posting_id = p.id
                  where p.budget_id = b.id and p.case_id is not null and p.at < end_of_day(day) and l.account <> 'free'
                  group by l.account) a) l on true
        where b.province = any (provinces));
end $$;

-- What the amounts of one of these budgets are made up of: the ceilings that were published by then, and what stood for each
-- case on each account before the moment, with the number of its postings. Null: no such budget.
create function amounts_behind(of_scheme text, of_period text, day date, moment timestamptz) returns jsonb
language plpgsql stable security definer set search_path from current as $$
declare
    before constant timestamptz := least(end_of_day(day), moment);
begin
    return (
        select jsonb_build_object('budget', b.id, 'before', before,
            'ceilings', (select coalesce(jsonb_agg(jsonb_build_object('cents', c.cents, 'published_on', c.published_on, 'source', c.source)
                                                   order by c.published_on desc, c.id desc), '[]')
                         from budget_ceiling c where c.budget_id = b.id and c.published_on <= day),
            'cases', (select coalesce(jsonb_agg(jsonb_build_object('id', a.case_id, 'stands', a.stands, 'postings', a.postings)), '[]')
                      from (select l.case_id, jsonb_object_agg(l.account, l.cents) as stands, max(l.postings) as postings
                            from (select p.case_id, l.account, sum(l.cents)::bigint as cents,
                                         (select count(*) from ledger_posting x
                                          where x.case_id = p.case_id and x.budget_id = b.id and x.at < before) as postings
                                  from ledger_posting p join ledger_line l on l.posting_id = p.id
                                  where p.budget_id = b.id and p.case_id is not null and p.at < before and l.account <> 'free'
                                  group by p.case_id, l.account) l
                            group by l.case_id) a))
        from budget b where b.scheme_id = of_scheme and b.period = of_period);
end $$;

-- What happened last to a matrix, for whoever sees the matrix: that it came back is no secret, only why.
create function last_of_matrix(of_matrix bigint, before timestamptz) returns text
language sql stable security definer set search_path from current as $$
    select x.what from risk_matrix_event x where x.matrix_id = of_matrix and x.at < before order by x.id desc limit 1
$$;

-- How far the risk rounds of an area were: their phases, the parks that were asked about, those of which both matrices were in,
-- the analyses that were adopted, of how many somebody told back within the year before and of how many nobody did in time
-- (Wgs 1.7 lid 4), the designations in force, and when organisations of the area destroyed files. Counts alone: what was
-- answered, which park scored what and the name of any of them stays in V3. `municipalities` has the same for each, with how
-- many matrices of each side were in.
create function rounds_on(area text[], day date) returns jsonb language plpgsql stable as $$
declare
    before constant timestamptz := end_of_day(day);
begin
    return (
        with stood as materialized (
            select distinct on (f.id) f.id, f.workflow, f.municipality, e.payload ->> 'to' as state,
                   (select (max(x.at) at time zone 'Europe/Amsterdam')::date from case_event x
                    where x.case_id = f.id and x.at < before and x.action = 'adopt' and not is_undone(x.case_id, x.sequence)) as adopted,
                   (select (max(x.at) at time zone 'Europe/Amsterdam')::date from case_event x
                    where x.case_id = f.id and x.at < before and x.action = 'feedback' and not is_undone(x.case_id, x.sequence)) as told_back
            from case_file f join case_event e on e.case_id = f.id
            where f.workflow in ('risk_round', 'risk_analysis', 'designation') and e.at < before
              and not exists (select from taken_back b where b.case_id = e.case_id and b.sequence = e.sequence and b.at < before)
            order by f.id, e.sequence desc),
        matrix as materialized (
            select m.case_id, m.park_id, m.municipality, m.side, s.state,
                   last_of_matrix(m.id, before) as last
            from risk_matrix m join stood s on s.id = m.case_id
            where m.municipality = any (area) and s.state <> 'withdrawn'),
        park as (
            select park_id, case_id, municipality, bool_and(last is not distinct from 'submitted') and count(*) = 2 as complete,
                   bool_or(side = 'police' and last is not distinct from 'submitted') as police_in,
                   bool_or(side = 'municipality' and last is not distinct from 'submitted') as municipality_in
            from matrix where state <> 'preparation' group by park_id, case_id, municipality),
        analysis as materialized (
            select s.* from stood s where s.workflow = 'risk_analysis' and s.municipality = any (area)
                                      and is_analysis_in_force(s.state)),
        designated as materialized (
            select s.* from stood s where s.workflow = 'designation' and s.municipality = any (area) and s.state = 'designated')
        select jsonb_build_object(
            'phases', (select coalesce(jsonb_agg(jsonb_build_object('state', p.state, 'count', p.count) order by p.state), '[]')
                       from (select state, count(distinct case_id) from matrix group by state) p),
            'asked', (select count(distinct park_id) from park),
            'complete', (select count(distinct park_id) from park where complete),
            'analyses', (select count(*) from analysis),
            'told_back', (select count(*) from analysis where told_back > day - interval '12 months'),
            'waiting', (select count(*) from analysis where greatest(adopted, told_back) + interval '12 months' <= day),
            'designations', (select count(*) from designated),
            'destroyed', (
                select coalesce(jsonb_agg(jsonb_build_object('on', d.on_day, 'number', d.number) order by d.on_day), '[]')
                from (select (i.destroyed_at at time zone 'Europe/Amsterdam')::date as on_day, count(*) as number
                      from destruction_item i
                      where i.destroyed_at < before
                        and (select array_agg(a.municipality) from organisation_area a where a.organisation_id = i.organisation_id) <@ area
                      group by 1) d),
            'municipalities', (
                select coalesce(jsonb_agg(jsonb_build_object('code', m.code, 'name', m.name, 'asked', p.asked, 'police', p.police,
                    'municipality', p.municipality, 'complete', p.complete,
                    'analyses', (select count(*) from analysis a where a.municipality = m.code),
                    'designations', (select count(*) from designated d where d.municipality = m.code)) order by m.name), '[]')
                from municipality m
                cross join lateral (
                    select count(distinct park_id) as asked, count(distinct park_id) filter (where police_in) as police,
                           count(distinct park_id) filter (where municipality_in) as municipality,
                           count(distinct park_id) filter (where complete) as complete
                    from park where park.municipality = m.code) p
                where m.code = any (area))));
end $$;

-- Signals of the last half year that was over on the day, by how they came in and how soon they were judged (as far as they
-- were by then). Half years do not overlap, so that two reports give no small count away.
create function signals_on(area text[], day date) returns jsonb language plpgsql stable as $$
declare
    over_by    constant date := least(day + 1, today());
    until_day  constant date := make_date(extract(year from over_by)::integer, case when extract(month from over_by) >= 7 then 7 else 1 end, 1);
    from_day   constant date := (until_day - interval '6 months')::date;
begin
    return jsonb_build_object('from', from_day, 'until', until_day - 1, 'rows', (
        select coalesce(jsonb_agg(jsonb_build_object('channel', c.channel, 'triage', c.triage, 'number', c.number)
                                  order by c.channel, c.triage), '[]')
        from (select s.channel, s.triage, sum(s.number) as number from signals_between(area, from_day, until_day, end_of_day(day)) s
              group by 1, 2) c));
end $$;

-- The newest score of each park and theme on the day, counted by theme and score.
create function scores_on(area text[], day date) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object('theme', c.theme, 'score', c.score, 'parks', c.parks, 'newest', c.newest)
                                  order by c.theme, c.score), '[]')
        from (select n.theme, n.score, count(*) as parks, max(n.measured_on) as newest
              from (select distinct on (s.park_id, s.theme) s.theme, s.score, s.measured_on
                    from park_score s join park p on p.id = s.park_id
                    where p.municipality = any (area) and not p.removed and s.measured_on <= day and s.noted_at < end_of_day(day)
                    order by s.park_id, s.theme, s.measured_on desc, s.id desc) n
              group by 1, 2) c);
end $$;

-- All of it, for the figures of a report. `categories` says of which category each type of intervention is.
create function progress_on(area text[], day date) returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    return jsonb_build_object(
        'parks', parks_on(area, day),
        'cases', cases_on(area, day),
        'rounds', rounds_on(area, day),
        'signals', signals_on(area, day),
        'scores', scores_on(area, day),
        'budgets', budgets_on(array(select distinct m.province from municipality m where m.code = any (area)), day),
        'categories', (select coalesce(jsonb_object_agg(c.code, c.category), '{}') from catalogue c where c.list = 'intervention'));
end $$;

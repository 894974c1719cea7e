-- What the analysis of one municipality stands on, what changed under it, its versions, and who checked and got it.

-- The same as it was kept: what one side alone handed in is there for itself and for whoever oversees rounds.
create function kept_matrices(of_case bigint) returns json language plpgsql stable as $$
declare
    oversees boolean := exists (select from case_reader r join organisation o on o.id = r.organisation_id
                                where r.case_id = of_case and o.kind in ('riec', 'dto'));
begin
    return (
        select coalesce(json_agg(case
            when oversees or (m ->> 'shared')::boolean or '@' || (m ->> 'organisation') = any (desks_held()) then m
            else (m::jsonb - 'cells' || '{"cells": null}')::json end order by place), '[]')
        from risk_outcome k cross join json_array_elements(k.matrices) with ordinality x (m, place)
        where k.case_id = of_case);
end $$;

-- Which version of the analysis of its municipality this is, from 1: it counts what it replaced. Null for who may not read it.
create function version_of_analysis(of_case bigint) returns integer
language plpgsql stable security definer set search_path from current as $$
begin
    return (
        with recursive replaced (id) as (
            select of_case where may_read_case(of_case)
            union
            select l.to_id from replaced r join case_link l on l.from_id = r.id and l.relation = 'replaces')
        select nullif(count(*), 0) from replaced);
end $$;

-- The versions of the analysis of a municipality in a round, newest first: which the person may read, who began each and when,
-- what it changed, and since when it was adopted, replaced and expired.
create function analysis_versions(of_round bigint, place text) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object('number', f.number, 'version', version_of_analysis(f.id), 'state', f.state,
            'changes', f.document -> 'data' ->> 'what_changes', 'begun_by', begun.payload -> 'by' ->> 'name', 'begun_at', begun.at,
            'adopted_at', (select max(e.at) from case_event e where e.case_id = f.id and e.action = 'adopt'),
            'replaced_at', (select max(e.at) from case_event e where e.case_id = f.id and e.action = 'replaced'),
            'expired_at', (select max(e.at) from case_event e where e.case_id = f.id and e.payload ->> 'to' = 'expired')) order by f.id desc), '[]')
        from case_link l
        join case_file f on f.id = l.from_id and f.workflow = 'risk_analysis' and f.municipality = place and f.state <> 'withdrawn'
        join case_event begun on begun.case_id = f.id and begun.sequence = 1
        where l.to_id = of_round and l.relation = 'round');
end $$;

-- Who was asked at the last privacy check to look at the facts, and what each last said of them; no moment: nothing yet.
create function factual_checks(of_case bigint)
returns table (organisation text, at timestamptz, by text, is_right boolean, remark text) language plpgsql stable as $$
#variable_conflict use_column
begin
    return query
    with asked as (
        select e.sequence, e.payload from case_event e
        where e.case_id = of_case and e.action = 'pass_privacy' and not is_undone(e.case_id, e.sequence)
        order by e.sequence desc limit 1)
    select x -> 'party' ->> 'name', said.at, said.payload -> 'by' ->> 'name',
           said.payload -> 'input' ->> 'facts_right' is distinct from 'no', said.payload -> 'input' ->> 'factual_remarks'
    from asked
    cross join jsonb_array_elements(asked.payload -> 'effects') x
    left join lateral (
        select e.at, e.payload from case_event e
        where e.case_id = of_case and e.action = 'check_facts' and e.sequence > asked.sequence
          and e.payload -> 'by' -> 'organisation' = x -> 'party' -> 'organisation' and not is_undone(e.case_id, e.sequence)
        order by e.sequence desc limit 1) said on true
    where x ->> 'kind' = 'add_party'
    order by 1;
end $$;

-- Whom outside the RIEC the analysis was given to, for the RIEC that made it, each time with the purpose (none: to check the
-- facts), by whom and when; how often it was opened from then on until it was given again, when first and last and by whom;
-- whether the recipient reads it still; and of what was sent, what the recipient last told of what came of it, and until when
-- it must do so again (HANDBOOK 7.4; Wgs 1.7 lid 4). Empty for everybody else.
create function recipients_of(of_case bigint) returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    if not may_read_case(of_case)
       or not exists (select from case_reader r join organisation o on o.id = r.organisation_id
                      where r.case_id = of_case and o.kind = 'riec' and r.pass = any (passes_held())) then
        return '[]';
    end if;
    return (
        with given as (
            select e.at, e.action in ('send', 'send_on') as was_sent, e.payload -> 'input' ->> 'sent_for' as purpose, e.payload -> 'input' -> 'sent_tasks' as tasks, e.payload -> 'by' ->> 'name' as by,
                   (x -> 'party' ->> 'organisation')::bigint as organisation_id,
                   lead(e.at, 1, 'infinity') over (partition by x -> 'party' ->> 'organisation' order by e.sequence) as until
            from case_event e cross join jsonb_array_elements(e.payload -> 'effects') x
            where e.case_id = of_case and x ->> 'kind' = 'add_party' and (x -> 'party' ->> 'organisation')::bigint > 0
              and not is_undone(e.case_id, e.sequence))
        select coalesce(jsonb_agg(jsonb_build_object('organisation', o.name, 'purpose', g.purpose, 'tasks', g.tasks, 'was_sent', g.was_sent, 'sent_at', g.at,
            'sent_by', g.by, 'looks', seen.looks, 'first_at', seen.first_at, 'first_by', seen.first_by,
            'last_at', seen.last_at, 'last_by', seen.last_by, 'taken_out', seen.taken_out,
            'reads', exists (select from case_reader r where r.case_id = of_case and r.organisation_id = g.organisation_id),
            'told_back_on', told.on_day, 'told_back', told.what,
            'feedback_due', case when g.was_sent then (
                select d.last_day from deadline d
                where d.case_id = of_case and d.name in ('feedback_' || g.organisation_id, 'feedback')
                order by d.name = 'feedback' limit 1) end)
            order by g.at, o.name), '[]')
        from given g
        join organisation o on o.id = g.organisation_id
        cross join lateral (
            select count(*) as looks, min(v.at) as first_at, max(v.at) as last_at, count(v.taken_as) as taken_out,
                   (array_agg(p.name order by v.at))[1] as first_by, (array_agg(p.name order by v.at desc))[1] as last_by
            from view_log v join person p on p.id = v.person_id
            where v.case_id = of_case and v.at >= g.at and v.at < g.until
              and exists (select from role_holding h where h.person_id = v.person_id and h.organisation_id = g.organisation_id
                            and (v.at at time zone 'Europe/Amsterdam')::date between h.from_day and coalesce(h.until_day, 'infinity'))) seen
        cross join lateral (
            select max((e.at at time zone 'Europe/Amsterdam')::date) as on_day,
                   (array_agg(e.payload -> 'input' ->> 'feedback' order by e.sequence desc))[1] as what from case_event e
            where e.case_id = of_case and e.action = 'feedback' and not is_undone(e.case_id, e.sequence)
              and (e.payload -> 'by' ->> 'organisation')::bigint = g.organisation_id) told);
end $$;

-- The parks under an analysis of which a matrix lies open, for it was given back.
create function parks_given_back(of_case bigint) returns text[] language plpgsql stable as $$
begin
    return array(
        select distinct m.park_name from case_file f join case_link l on l.from_id = f.id and l.relation = 'round'
        join risk_matrix m on m.case_id = l.to_id and m.municipality = f.municipality
        where f.id = of_case and m.state = 'returned' order by 1);
end $$;

-- The parks of which a matrix came in again after the outcomes of the analysis were kept: its figures are old (Wgs 1.6).
create function parks_changed_after(of_case bigint) returns text[] language plpgsql stable as $$
begin
    return array(
        select distinct m.park_name from case_file f join risk_outcome k on k.case_id = f.id
        join case_link l on l.from_id = f.id and l.relation = 'round'
        join risk_matrix m on m.case_id = l.to_id and m.municipality = f.municipality
        where f.id = of_case
          and exists (select from risk_matrix_event e where e.matrix_id = m.id and e.what = 'submitted' and e.at > k.kept_at) order by 1);
end $$;

-- Tells the RIEC about a matrix under an analysis of which the outcomes were kept and that is neither replaced nor over: what
-- rests on it waits.
create function tell_about_outcomes(m risk_matrix, words text) returns void language plpgsql as $$
begin
    insert into notification (person_id, case_id, text, created_at)
    select distinct h.person_id, a.id, words, now()
    from case_link l join case_file a on a.id = l.from_id and a.workflow = 'risk_analysis' and a.municipality = m.municipality
    join risk_outcome k on k.case_id = a.id
    join case_reader r on r.case_id = a.id
    join holding_today h on h.organisation_id = r.organisation_id and h.ceiling >= r.compartment
    where l.to_id = m.case_id and l.relation = 'round' and not a.closed and not is_marked('risk_analysis', a.state, 'draft')
      and h.role in ('riec_analyst', 'riec_manager') and h.person_id <> acting_person();
end $$;

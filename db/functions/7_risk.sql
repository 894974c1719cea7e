-- What changes a risk round outside its case: the parks in it, the answers, handing in and giving back. Each looks at who
-- acts and locks what it changes; null when that is not there for this person.

-- Indicators from the files of db/data/indicators; a version that is there stays. Gives how many were added.
create function fill_indicators(files jsonb) returns integer language plpgsql as $$
declare
    one   jsonb;
    added integer := 0;
begin
    for one in select value from jsonb_array_elements(files) loop
        insert into indicator_set (version, title, explanation)
        values ((one ->> 'version')::integer, one ->> 'title', one ->> 'explanation') on conflict do nothing;
        continue when not found;
        insert into indicator_domain (set_version, code, label, weight, position)
        select (one ->> 'version')::integer, d ->> 'code', d ->> 'label', (d ->> 'weight')::smallint, place
        from jsonb_array_elements(one -> 'domains') with ordinality x (d, place);
        insert into indicator (set_version, code, domain, position, kind, weight, wording, definition, source, owner, rationale)
        select (one ->> 'version')::integer, i ->> 'code', i ->> 'domain', place, i ->> 'kind', (i ->> 'weight')::smallint,
               i ->> 'wording', i ->> 'definition', i ->> 'source', i ->> 'owner', i ->> 'rationale'
        from jsonb_array_elements(one -> 'indicators') with ordinality x (i, place);
        update indicator_set set in_use_since = now() where version = (one ->> 'version')::integer;
        added := added + 1;
    end loop;
    return added;
end $$;

-- The indicators of a version with their domains, in order.
create function indicator_set_of(of_version bigint) returns jsonb language plpgsql stable as $$
begin
    return (
        select jsonb_build_object('version', s.version, 'title', s.title, 'explanation', s.explanation, 'made_at', s.made_at,
            'in_use_since', s.in_use_since, 'made_by', (select name from person where id = s.made_by),
            'asked', case when s.in_use_since is null and s.lapses_on >= today() then jsonb_build_object(
                'by', s.asked_by, 'by_name', (select name from person where id = s.asked_by), 'at', s.asked_at, 'lapses_on', s.lapses_on) end,
            'domains', (
                select coalesce(jsonb_agg(jsonb_build_object('code', d.code, 'label', d.label, 'weight', d.weight)
                                          order by d.position), '[]')
                from indicator_domain d where d.set_version = s.version),
            'indicators', (
                select coalesce(jsonb_agg(jsonb_build_object('code', i.code, 'domain', i.domain, 'kind', i.kind,
                    'weight', i.weight, 'wording', i.wording, 'definition', i.definition, 'source', i.source,
                    'owner', i.owner, 'rationale', i.rationale) order by i.position, i.code), '[]')
                from indicator i where i.set_version = s.version))
        from indicator_set s where s.version = of_version);
end $$;

-- Who computes with the indicators, and where each of them can be asked something: for everybody.
create function algorithm_owners() returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    return (select coalesce(jsonb_agg(jsonb_build_object('name', o.name, 'contact', h.contact) order by o.name), '[]')
            from organisation o left join house_style h on h.organisation_id = o.id
            where o.kind = 'riec' and o.active);
end $$;

-- A version of one's own on top of the newest, to be written; null when one is being written already.
create function new_indicator_set(because text) returns integer language plpgsql as $$
declare
    newest integer := (select max(version) from indicator_set);
begin
    if not holds_role('functional_admin') or exists (select from indicator_set where in_use_since is null) then
        return null;
    end if;
    insert into indicator_set (version, title, explanation, made_by)
    select newest + 1, title, because, acting_person() from indicator_set where version = newest;
    insert into indicator_domain select newest + 1, code, label, weight, position from indicator_domain where set_version = newest;
    insert into indicator
    select newest + 1, code, domain, position, kind, weight, wording, definition, source, owner, rationale
    from indicator where set_version = newest;
    return newest + 1;
end $$;

-- Whether the person leads the round: the role at the organisation whose round it is, at the level of the round.
create function leads_round(of_case bigint) returns boolean language plpgsql stable as $$
begin
    return exists (
        select from case_file f join case_reader r on r.case_id = f.id and r.organisation_id = f.organisation_id
        where f.id = of_case and f.workflow = 'risk_round' and r.pass = any (passes_held())
          and ('dto_project_lead@' || f.organisation_id = any (desks_held())
               or 'riec_manager@' || f.organisation_id = any (desks_held())));
end $$;

-- The parks of the round, while it is being prepared. `wanted` has {municipality, respondents: {municipality, police}, parks}
-- for each municipality. A person of the demonstration takes invented parks only.
create function set_round_parks(of_case bigint, wanted jsonb) returns integer
language plpgsql security definer set search_path from current as $$
declare
    invented_only boolean := (select demo from person where id = acting_person());
    number        integer;
begin
    if not leads_round(of_case) then
        return null;
    end if;
    perform from case_file where id = of_case and state = 'preparation' for update;
    if not found then
        return -1;
    end if;
    delete from risk_matrix where case_id = of_case;
    insert into risk_matrix (case_id, park_id, park_name, municipality, side, organisation_id, other_organisation_id)
    select of_case, p.id, p.name, p.municipality, side.name,
           case side.name when 'municipality' then w.municipal else w.police end,
           case side.name when 'municipality' then w.police else w.municipal end
    from jsonb_to_recordset(wanted) as w (municipality text, municipal bigint, police bigint, parks bigint[])
    join park p on p.municipality = w.municipality and not p.removed and p.id = any (w.parks) and (p.fictitious or not invented_only)
    join organisation_area at_home on at_home.organisation_id = w.municipal and at_home.municipality = w.municipality
    join organisation_area watched on watched.organisation_id = w.police and watched.municipality = w.municipality
    join organisation m on m.id = w.municipal and m.kind = 'municipality' and m.active
    join organisation o on o.id = w.police and o.kind = 'police' and o.active
    join case_file f on f.id = of_case
    join organisation_area ours on ours.organisation_id = f.organisation_id and ours.municipality = w.municipality
    cross join (values ('municipality'), ('police')) side (name);
    get diagnostics number = row_count;
    insert into risk_answers (matrix_id) select id from risk_matrix where case_id = of_case;
    return number / 2;
end $$;

-- Whether the person answers for the organisation of the matrix: the role for it there, at the level of the round.
create function answers_matrix(m risk_matrix) returns boolean language plpgsql stable as $$
begin
    return may_read_case(m.case_id) and m.pass = any (passes_held())
       and (m.side || '@') || m.organisation_id = any (
           select side_answered(split_part(desk, '@', 1)) || '@' || split_part(desk, '@', 2) from unnest(desks_held()) desk);
end $$;

create function takes_answers(m risk_matrix) returns boolean language plpgsql stable as $$
begin
    return m.state <> 'submitted' and exists (
        select from case_file f where f.id = m.case_id
           and (f.state = 'open' or (m.state = 'returned' and f.state in ('entry_closed', 'analysis'))));
end $$;

-- The answers of one's own matrix, to put other cells beside them, and which indicators there are; null when it is not there
-- for this person. As saving does, it looks at who answers for the matrix, past the policies of who sees it.
create function own_cells(of_matrix bigint) returns jsonb
language plpgsql stable security definer set search_path from current as $$
declare
    m risk_matrix;
begin
    select * into m from risk_matrix where id = of_matrix;
    if not found or not answers_matrix(m) then
        return null;
    end if;
    return jsonb_build_object('version', m.version, 'open', takes_answers(m),
        'cells', (select a.cells from risk_answers a where a.matrix_id = m.id),
        'seconds', extract(epoch from now() - m.begun_at)::bigint,
        'codes', (select jsonb_agg(i.code) from indicator i join case_file f on f.id = m.case_id
                  where i.set_version = (f.document -> 'data' ->> 'indicator_set')::integer));
end $$;

-- Puts the cells in place of those of the version that was read. {saved, version} or {overtaken} or {closed}.
create function save_risk_cells(of_matrix bigint, read_version bigint, wanted jsonb) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    m risk_matrix;
begin
    select * into m from risk_matrix where id = of_matrix for update;
    if not found or not answers_matrix(m) then
        return null;
    elsif not takes_answers(m) then
        return '{"closed": true}';
    elsif m.version <> read_version then
        return '{"overtaken": true}';
    end if;
    update risk_answers set cells = wanted where matrix_id = m.id;
    update risk_matrix set version = m.version + 1, begun_at = coalesce(m.begun_at, now()),
        state = case when m.state = 'not_started' then 'begun' else m.state end
    where id = m.id;
    if m.state = 'not_started' then
        insert into risk_matrix_event (matrix_id, what, person_id) values (m.id, 'begun', acting_person());
    end if;
    return jsonb_build_object('saved', true, 'version', m.version + 1);
end $$;

-- Hands in the matrix as it was read and found complete.
create function submit_matrix(of_matrix bigint, read_version bigint) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    m risk_matrix;
begin
    select * into m from risk_matrix where id = of_matrix for update;
    if not found or not answers_matrix(m) then
        return null;
    elsif m.state = 'submitted' and m.submitted_by = acting_person() then
        return '{"saved": true}';
    elsif not takes_answers(m) then
        return '{"closed": true}';
    elsif m.version <> read_version then
        return '{"overtaken": true}';
    end if;
    update risk_matrix set state = 'submitted', version = m.version + 1, submitted_at = now(), submitted_by = acting_person()
    where id = m.id;
    insert into risk_matrix_event (matrix_id, what, person_id) values (m.id, 'submitted', acting_person());
    insert into notification (person_id, case_id, text, created_at)
    select distinct h.person_id, m.case_id, 'Beide partijen hebben een matrix ingediend', now()
    from holding_today h join case_reader r on r.case_id = m.case_id and r.organisation_id = h.organisation_id
    where h.ceiling >= r.compartment and h.organisation_id in (m.organisation_id, m.other_organisation_id)
      and h.role in ('municipal_coordinator', 'police_contributor') and h.person_id <> acting_person()
      and exists (select from risk_matrix twin where twin.case_id = m.case_id and twin.park_id = m.park_id
                    and twin.side <> m.side and twin.state = 'submitted');
    return '{"saved": true}';
end $$;

-- Gives one matrix back with the reason; until the advice is out.
create function return_matrix(of_matrix bigint, because text) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    m risk_matrix;
begin
    select * into m from risk_matrix where id = of_matrix for update;
    if not found or not may_read_case(m.case_id)
       or not (leads_round(m.case_id) or (oversees_round(m.case_id) and holds_role('riec_analyst'))) then
        return null;
    elsif m.state <> 'submitted' or not exists (
        select from case_file f where f.id = m.case_id and f.state in ('open', 'entry_closed', 'analysis')) then
        return '{"closed": true}';
    end if;
    update risk_matrix set state = 'returned', version = m.version + 1 where id = m.id;
    insert into risk_matrix_event (matrix_id, what, because, person_id) values (m.id, 'returned', because, acting_person());
    insert into notification (person_id, case_id, text, created_at)
    select distinct h.person_id, m.case_id, 'Een matrix is teruggegeven', now()
    from holding_today h join case_reader r on r.case_id = m.case_id and r.organisation_id = h.organisation_id
    where h.ceiling >= r.compartment and h.organisation_id = m.organisation_id
      and h.role in ('municipal_coordinator', 'police_contributor');
    return '{"saved": true}';
end $$;

-- Who may see a case, for whoever may see it: organisations with why, and of V2 and V3 the people who are cleared for it; who `alone`
-- was let in without the others there.
create function readers_of(of_case bigint) returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object('organisation', o.name, 'because', r.because, 'alone', r.person_id > 0,
                   'people', case when r.compartment >= 2 then cleared_at(o.id, r.compartment, r.person_id) end) order by o.name, r.person_id), '[]')
        from case_reader r join organisation o on o.id = r.organisation_id
        where r.case_id = of_case and may_read_case(of_case));
end $$;

-- What municipalities chose, as the board gets to see it: no scores. Whoever oversees sees it as soon as it is there, the
-- others their own, and all of it once it lies before the board. What was chosen on a version that was replaced stands once
-- the board adopted it. Nothing for who may not read the round.
create function round_choices(of_case bigint) returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    return (
        with stands as (
            select distinct on (a.municipality) a.id, a.municipality, a.document -> 'data' as data,
                   coalesce(e.payload ->> 'from', a.state) as state, f.state as round_state
            from case_file f
            join case_link l on l.to_id = f.id and l.relation = 'round'
            join case_file a on a.id = l.from_id and a.workflow = 'risk_analysis'
            left join case_event e on e.case_id = a.id and e.action = 'replaced' and is_marked('risk_round', f.state, 'adopted')
            where f.id = of_case and may_read_case(f.id) and coalesce(e.payload ->> 'from', a.state) in ('chosen', 'none_chosen')
            order by a.municipality, a.id desc)
        select coalesce(jsonb_agg(jsonb_build_object(
            'municipality', g.name, 'chosen', coalesce(s.data -> 'chosen_parks', '[]'),
            'deviates_because', coalesce(s.data ->> 'deviation_reason', ''),
            'none_because', s.data ->> 'no_choice_reason', 'none', s.state = 'none_chosen') order by g.name), '[]')
        from stands s join municipality g on g.code = s.municipality
        where oversees_round(of_case) or may_read_case(s.id) or s.round_state = 'selection' or is_marked('risk_round', s.round_state, 'adopted'));
end $$;

-- The matrices of one municipality in a round with the answers that the person acting may see, without sources and
-- motivations; `shared` when both sides handed in.
create function matrices_of(of_round bigint, place text) returns json language plpgsql stable as $$
begin
    return (
        select coalesce(json_agg(json_build_object('id', m.id, 'park', m.park_name, 'park_id', m.park_id, 'rin', p.rin,
            'fictitious', p.fictitious, 'side', m.side, 'state', m.state, 'organisation', m.organisation_id, 'shared', m.shared,
            'cells', (select json_object_agg(c.key, c.value ->> 'answer') from jsonb_each(a.cells) c)) order by m.park_name, m.side), '[]')
        from (select *, bool_and(state = 'submitted') over (partition by park_id) as shared
              from risk_matrix where case_id = of_round and municipality = place) m
        join park p on p.id = m.park_id left join risk_answers a on a.matrix_id = m.id);
end $$;

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
            select e.at, e.action in ('send', 'send_on') as was_sent, e.payload -> 'input' ->> 'sent_for' as purpose, e.payload -> 'by' ->> 'name' as by,
                   (x -> 'party' ->> 'organisation')::bigint as organisation_id,
                   lead(e.at, 1, 'infinity') over (partition by x -> 'party' ->> 'organisation' order by e.sequence) as until
            from case_event e cross join jsonb_array_elements(e.payload -> 'effects') x
            where e.case_id = of_case and x ->> 'kind' = 'add_party' and (x -> 'party' ->> 'organisation')::bigint > 0
              and not is_undone(e.case_id, e.sequence))
        select coalesce(jsonb_agg(jsonb_build_object('organisation', o.name, 'purpose', g.purpose, 'was_sent', g.was_sent, 'sent_at', g.at,
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

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
    if m.state = 'returned' then
        perform tell_about_outcomes(m, 'Een matrix onder een analyse is gewijzigd: leg de uitkomsten opnieuw vast');
    end if;
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
    perform tell_about_outcomes(m, 'Een matrix onder een analyse is teruggegeven: de analyse wacht');
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
-- others their own, and what was chosen once it lies before the board. Why a municipality deviates or chose nothing is V3: for
-- itself, for whom the analysis was sent to, for the board and for whoever oversees (Wgs 2.17). What was chosen on a version
-- that was replaced stands once the board adopted it. Nothing for who may not read the round.
create function round_choices(of_case bigint) returns jsonb
language plpgsql stable security definer set search_path from current as $$
declare
    decides boolean := oversees_round(of_case) or exists (
        select from case_reader r join organisation o on o.id = r.organisation_id
        where r.case_id = of_case and r.pass = any (passes_held()) and o.kind = 'stuurgroep');
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
            'deviates_because', case when decides or may_read_case(s.id) then coalesce(s.data ->> 'deviation_reason', '') else '' end,
            'none_because', case when decides or may_read_case(s.id) then s.data ->> 'no_choice_reason' end, 'none', s.state = 'none_chosen') order by g.name), '[]')
        from stands s join municipality g on g.code = s.municipality
        where decides or may_read_case(s.id) or s.round_state = 'selection' or is_marked('risk_round', s.round_state, 'adopted'));
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

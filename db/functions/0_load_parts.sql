-- The parts that load_case is made of. All are PL/pgSQL, which keeps its plans: a function in plain SQL that is not inlined
-- is planned again at each call.

-- Whether the organisation works in the whole area of the other one, which has an area.
create function covers_area_of(organisation bigint, other bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select from organisation_area o where o.organisation_id = other)
       and not exists (select from organisation_area o where o.organisation_id = other
                       and not exists (select from organisation_area a
                                       where a.organisation_id = organisation and a.municipality = o.municipality));
end $$;

-- Whether the organisation acts in the municipality, if it works there: where a district has a stuurgroep of its own, that one
-- decides on its plans (HANDBOOK 6, 9), and a stuurgroep with a wider area, such as that of the programme, reads along.
create function acts_itself(of_organisation bigint, of_municipality text) returns boolean language plpgsql stable as $$
begin
    return not exists (
        select from organisation mine
        join organisation nearer on nearer.kind = mine.kind and nearer.active and nearer.id <> mine.id
        join organisation_area a on a.organisation_id = nearer.id and a.municipality = of_municipality
        where mine.id = of_organisation and mine.kind = 'stuurgroep'
          and covers_area_of(mine.id, nearer.id) and not covers_area_of(nearer.id, mine.id));
end $$;

-- The person acting, with the roles held today and whether each covers the municipality of the case; a case without one is
-- about the whole area of its owner. Person 0 is Bolwerk itself.
create function actor_on(of_municipality text, of_owner bigint) returns jsonb
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
    return (
        select jsonb_build_object('person', coalesce(acting_person(), 0),
            'name', coalesce((select name from person where id = acting_person()), 'Bolwerk'),
            'holdings', coalesce((
                select jsonb_agg(h.holding || jsonb_build_object('covers', case
                    when of_municipality is null then covers_area_of((h.holding ->> 'organisation')::bigint, of_owner)
                    else exists (select from organisation_area a where a.organisation_id = (h.holding ->> 'organisation')::bigint
                                 and a.municipality = of_municipality)
                         and acts_itself((h.holding ->> 'organisation')::bigint, of_municipality) end) order by h.place)
                from jsonb_array_elements(holdings_held()) with ordinality h (holding, place)), '[]')));
end $$;

-- What a new case would stand on, or null when park, municipality, organisation or parent case are not there for the
-- person acting. A park brings its municipality; one that was merged, municipality or park, stands for its legal successor.
create function opening_context(opening jsonb) returns jsonb language plpgsql stable as $$
begin
    return (
        select jsonb_build_object('workflow', opening ->> 'workflow',
            'organisation', o.id, 'organisation_name', o.name,
            'municipality', m.code, 'municipality_name', m.name,
            'park', p.id, 'park_name', p.name,
            'parent', f.id, 'parent_number', f.number, 'parent_organisation', f.organisation_id)
        from organisation o
        left join park p on p.id = park_of_cases((opening ->> 'park')::bigint)
        left join case_file f on f.id = (opening ->> 'parent')::bigint
        left join municipality named
            -- What a municipality begins is about itself, except what it destroys.
            on named.code = coalesce(nullif(opening ->> 'municipality', ''), p.municipality, f.municipality,
                                     case when o.kind = 'municipality' and opening ->> 'workflow' <> 'destruction'
                                          then (select min(a.municipality) from organisation_area a
                                                where a.organisation_id = o.id having count(*) = 1) end)
        left join municipality m on m.code = coalesce(named.successor, named.code) and m.successor is null
        where o.id = (opening ->> 'organisation')::bigint and o.active
          and (coalesce(opening ->> 'park', '0') = '0'
               or array[named.code, m.code] && (array[p.municipality] || p.other_municipalities))
          and (coalesce(opening ->> 'parent', '0') = '0' or f.id is not null)
          and (coalesce(opening ->> 'municipality', '') = '' or m.code is not null));
end $$;

-- The organisations of one kind, as choices.
create function organisations_of_kind(wanted text) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name), '[]')
            from organisation o where o.kind = wanted and o.active);
end $$;

-- What the organisation set for the workflow; its own setting goes before everybody's.
create function workflow_settings(of_workflow text, of_organisation bigint) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_object_agg(s.name, s.value order by s.organisation_id nulls first), '{}')
        from workflow_setting s
        where s.workflow = of_workflow and (s.organisation_id is null or s.organisation_id = of_organisation));
end $$;

-- What was done earlier under this once-key by the same person.
create function once_key_of(wanted text) returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    return (select k.result from once_key k where k.key = wanted and k.person_id = coalesce(acting_person(), 0));
end $$;

-- For the desk's own actions: whom a case can be given to, with every role that lets them read the case, those at its owner
-- first. It runs as the owner and asks for the pass of each reader itself, as the policy does.
create function colleagues_on(of_case bigint) returns jsonb
language plpgsql stable security definer set search_path from current as $$
declare
    passes     constant bigint[] := passes_held();
    interested constant bigint[] := interested_in(of_case);
begin
    return (
        select jsonb_build_object('colleagues', coalesce(jsonb_agg(jsonb_build_object(
            'id', c.id, 'name', c.name, 'holdings', c.holdings,
            'organisation_name', c.holdings -> 0 ->> 'organisation_name') order by c.name, c.id), '[]'))
        from (
            select h.person_id as id, p.name, jsonb_agg(jsonb_build_object('role', h.role,
                       'organisation', h.organisation_id, 'organisation_name', h.organisation_name)
                       order by r.because <> 'owner', h.organisation_id, h.role) as holdings
            from case_reader r
            join own_holding_today h on h.organisation_id = r.organisation_id and h.ceiling >= r.compartment and r.person_id in (0, h.person_id)
            join person p on p.id = h.person_id and p.active
            where r.case_id = of_case and r.pass = any (passes) and h.person_id <> all (interested)
            group by h.person_id, p.name) c);
end $$;

-- Who may be named in a note: everybody who may read the case at its level, of whatever organisation, for who reads it, too.
create function readers_on(of_case bigint) returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    return (
        select jsonb_build_object('readers', coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name, p.id), '[]'))
        from person p
        where p.active and (select may_read_case(of_case))
          and exists (select from case_reader r join own_holding_today h on h.organisation_id = r.organisation_id and h.ceiling >= r.compartment
                      where r.case_id = of_case and h.person_id = p.id and r.person_id in (0, p.id)));
end $$;

-- Who of the organisation may read what is that confidential, by name and with the roles by which: as it is now, without who
-- stands in. Of one who alone was let in: that person, 0 for everybody there.
create function cleared_at(organisation bigint, level smallint, alone bigint default 0) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'roles', c.roles) order by c.name, c.id), '[]')
        from (select p.id, p.name, string_agg(distinct r.label, ' en ') as roles
              from own_holding_today h join person p on p.id = h.person_id and p.active join role r on r.id = h.role
              where h.organisation_id = cleared_at.organisation and h.ceiling >= level and alone in (0, p.id)
              group by p.id, p.name) c);
end $$;

-- The organisations that read a case of a closed circle, for who reads it, too; null for a case of any other kind.
create function circle_of(of_case bigint) returns bigint[]
language plpgsql stable security definer set search_path from current as $$
begin
    return (select array_agg(r.organisation_id) from case_file f
            join closed_circle c on c.workflow = f.workflow join case_reader r on r.case_id = f.id
            where f.id = of_case and may_read_case(f.id));
end $$;

-- Whom advice, or a part in the case, can be asked of: organisations, whether anybody there `reads` what is that confidential
-- once asked (HANDBOOK 4.3), and the people who do. Of a closed circle only who is in it: a question to anybody else would reach nobody.
create function whom_to_ask(of_case bigint, level smallint) returns jsonb language plpgsql stable as $$
declare
    circle  bigint[] := circle_of(of_case);
    readers bigint[] := array(select distinct h.organisation_id from own_holding_today h where h.ceiling >= level);
begin
    return (
        select jsonb_build_object(
            'organisations', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'reads', level < 2 or o.id = any (readers))
                                                        order by o.name), '[]')
                              from organisation o where o.active and (circle is null or o.id = any (circle))),
            'advisers', (
                select coalesce(jsonb_agg(jsonb_build_object('id', who.id, 'name', who.name, 'organisations', who.organisations,
                                                             'organisation_name', who.organisation_name)
                                          order by who.organisation_name, who.name, who.id), '[]')
                from (select p.id, p.name, jsonb_agg(distinct h.organisation_id) as organisations,
                             string_agg(distinct h.organisation_name, ' en ') as organisation_name
                      from own_holding_today h join person p on p.id = h.person_id and p.active
                      where h.ceiling >= level and p.id <> coalesce(acting_person(), 0) and (circle is null or h.organisation_id = any (circle))
                      group by p.id) who)));
end $$;

-- Bolwerk itself: timers and linked cases see every case.
create function load_case_as_bolwerk(wanted jsonb) returns json
language plpgsql security definer set search_path from current as $$
begin
    return load_case(null, 0, wanted);
end $$;

-- How many files of the case can prove something in it: not withdrawn, not infected, and no more confidential than the case, so
-- that whoever reads the case reads them.
create function evidence_of(of_case bigint) returns bigint language plpgsql stable as $$
begin
    return (select count(*) from attachment a join case_file f on f.id = a.case_id
            where a.case_id = of_case and a.removed_at is null and a.scanned <> 'infected' and a.compartment <= f.compartment);
end $$;

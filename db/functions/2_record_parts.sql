-- The parts that record_event is made of. They run with the rights of the owner: nobody else writes cases.

-- Whether organisations of this kind read along in their area.
create function reads_in_area(of_kind text, of_compartment smallint, of_workflow text) returns boolean language plpgsql stable as $$
begin
    return exists (
        select from area_reader k where k.kind = of_kind and k.compartment = of_compartment
           and k.workflow = case when exists (select from area_reader own where own.workflow = of_workflow) then of_workflow else '' end);
end $$;

-- Whether the case rests on a designation that is not in force: a risk round, or an analysis under it (HANDBOOK 7.5).
create function rests_on_nothing(file case_file) returns boolean language plpgsql stable as $$
begin
    return file.compartment = 3 and exists (
        select from case_file base
        where (base.id = file.id or base.id in (select l.to_id from case_link l where l.from_id = file.id and l.relation = 'round'))
          and base.document -> 'data' ->> 'basis' = 'designation'
          and not exists (select from case_file d where in_force(d)
                             and d.number = base.document -> 'data' ->> 'basis_reference'));
end $$;

-- Who may read the case from now on: what the case itself names, whoever owns a case it hangs under, and the
-- organisations of the area as far as the compartment allows. Of a closed circle its party alone, and where the circle
-- says so its owner and the area. Of what rests on a designation that is over, the owner and the RIEC. Advice counts last: an
-- organisation of the area decides, and sees more, also while it is asked something. One person is let in where the organisation is not.
create function readers_for(file case_file, named jsonb) returns table (organisation_id bigint, person_id bigint, because text)
language plpgsql stable as $$
declare
    private_ boolean := exists (select from closed_circle c where c.workflow = file.workflow);
    own      boolean := not private_ or exists (select from closed_circle c where c.workflow = file.workflow and c.owner_reads);
    over_    boolean := rests_on_nothing(file);
begin
    return query
    select found.id, found.person, found.ground
    from (select distinct on (who.id, who.person) who.id, who.person, who.ground,
                 bool_or(who.person = 0) over (partition by who.id) as house
          from (select file.organisation_id as id, 0::bigint as person, 'owner' as ground, 1 as rank where own
                union all
                select n.organisation, coalesce(n.person, 0), coalesce(n.because, 'party'),
                       case n.because when 'linked' then 3 when 'advice' then 5 else 2 end
                from jsonb_to_recordset(named) as n (organisation bigint, person bigint, because text)
                where n.organisation > 0 and (not private_ or coalesce(n.because, 'party') = 'party')
                  and (not over_ or exists (select from organisation o where o.id = n.organisation and o.kind = 'riec'))
                union all
                select parent.organisation_id, 0, 'linked', 3
                from case_link l join case_file parent on parent.id = l.to_id where l.from_id = file.id and not private_
                union all
                select a.organisation_id, 0, 'area', 4
                from organisation_area a join organisation o on o.id = a.organisation_id and o.active
                where case when file.municipality is not null then a.municipality = file.municipality
                           else file.workflow = 'progress_report' and exists (
                               select from organisation_area own_area
                               where own_area.organisation_id = file.organisation_id and own_area.municipality = a.municipality) end
                  and reads_in_area(o.kind, file.compartment, file.workflow) and own
                union all
                select 0, 0, 'everybody', 6 where file.compartment = 0) who
          order by who.id, who.person, who.rank) found
    where found.person = 0 or not found.house;
end $$;

create function set_readers(file case_file, named jsonb) returns void language plpgsql as $$
begin
    with wanted as materialized (select w.organisation_id, w.person_id, w.because from readers_for(file, named) w),
    gone as (
        delete from case_reader r where r.case_id = file.id
            and not exists (select from wanted w where w.organisation_id = r.organisation_id and w.person_id = r.person_id))
    insert into case_reader as r (case_id, organisation_id, person_id, compartment, because, changed_at)
    select file.id, w.organisation_id, w.person_id, file.compartment, w.because, file.changed_at from wanted w
    on conflict (case_id, organisation_id, person_id)
        do update set compartment = excluded.compartment, because = excluded.because, changed_at = excluded.changed_at;
end $$;

-- Who would read a case that does not exist yet, by name: for whoever is about to begin it. `opening` says what it stands on,
-- `named` whom it names itself.
create function would_read(opening jsonb, level smallint, named jsonb) returns json
language plpgsql stable security definer set search_path from current as $$
declare
    file case_file;
begin
    file.workflow := opening ->> 'workflow';
    file.organisation_id := (opening ->> 'organisation')::bigint;
    file.municipality := opening ->> 'municipality';
    file.compartment := level;
    return (select coalesce(json_agg(json_build_object('organisation', coalesce(o.name, ''), 'because', r.because,
                                                       'people', case when level >= 2 then cleared_at(o.id, level) end)
                                     order by array_position('{owner,party,linked,area,everybody}'::text[], r.because), o.name), '[]')
            from readers_for(file, named) r left join organisation o on o.id = r.organisation_id);
end $$;

-- Work without an organisation goes to every organisation that reads the case, acts there and where the role can be held. What waits
-- for whoever alone was let in waits for nobody else there.
create function add_tasks(file case_file, wanted jsonb) returns void language plpgsql as $$
begin
    insert into task (case_id, kind, role, organisation_id, reader_id, person_id, label, due, paused, since, compartment)
    select file.id, w.kind, coalesce(w.role, ''), r.organisation_id, r.person_id, w.person, w.label, coalesce(w.due, 'infinity'),
           coalesce(w.paused, false), coalesce(w.since, file.changed_at), file.compartment
    from jsonb_to_recordset(wanted) as w (kind text, role text, organisation bigint, person bigint, label text, due date,
                                          paused boolean, since timestamptz)
    join case_reader r on r.case_id = file.id
    join organisation o on o.id = r.organisation_id
    where case when r.person_id > 0 then w.kind = 'advice' and r.organisation_id = w.organisation and r.person_id = w.person
               when coalesce(w.organisation, 0) > 0 then r.organisation_id = w.organisation
               else exists (select from role where id = w.role and o.kind = any (role.kinds))
                and acts_itself(o.id, file.municipality) end;
end $$;

create function set_tasks(file case_file, wanted jsonb) returns void language plpgsql as $$
begin
    delete from task where case_id = file.id;
    perform add_tasks(file, wanted);
end $$;

-- What stayed as it was is not written again: whatever follows the deadlines then follows their changes alone.
create function set_deadlines(file case_file, wanted jsonb) returns void language plpgsql as $$
begin
    delete from deadline d where d.case_id = file.id
        and not exists (select from jsonb_to_recordset(wanted) as w (name text) where w.name = d.name);
    insert into deadline as d (case_id, name, label, last_day, paused)
    select file.id, w.name, w.label, w.last_day, coalesce(w.paused, false)
    from jsonb_to_recordset(wanted) as w (name text, label text, last_day date, paused boolean)
    on conflict (case_id, name) do update set label = excluded.label, last_day = excluded.last_day, paused = excluded.paused
        where (d.label, d.last_day, d.paused) is distinct from (excluded.label, excluded.last_day, excluded.paused);
end $$;

-- Alarms that are no longer wanted go; what was done stays, so that it is never done twice.
create function set_alarms(file case_file, wanted jsonb) returns void language plpgsql as $$
begin
    delete from alarm a where a.case_id = file.id and a.done_at is null
        and not exists (select from jsonb_to_recordset(wanted) as w (deadline text, kind text, day date)
                        where w.deadline = a.deadline and w.kind = a.kind and w.day = a.day);
    insert into alarm (case_id, deadline, kind, day, detail)
    select file.id, w.deadline, w.kind, w.day, coalesce(w.detail, '{}')
    from jsonb_to_recordset(wanted) as w (deadline text, kind text, day date, detail jsonb)
    on conflict on constraint alarm_once do nothing;
end $$;

create function set_links(file case_file, wanted jsonb) returns void language plpgsql as $$
begin
    delete from case_link where from_id = file.id;
    insert into case_link (from_id, relation, to_id)
    select distinct file.id, w.relation, w."to" from jsonb_to_recordset(wanted) as w (relation text, "to" bigint);
end $$;

-- Everybody who holds the role, or all of the organisation, or one person and who stands in for that person: as far as
-- they may read the case. Told by a role, a decision is one for the organisation whose case it is; its makers hear of a step.
create function tell(file case_file, wanted jsonb) returns void language plpgsql as $$
begin
    insert into notification (person_id, case_id, kind, text, created_at)
    select distinct on (h.person_id, w.text) h.person_id, file.id,
           case when w.kind = 'decision' and coalesce(w.role, '') <> '' and h.organisation_id <> file.organisation_id then 'step'
                else coalesce(w.kind, 'step') end, w.text, file.changed_at
    from jsonb_to_recordset(wanted) as w (role text, organisation bigint, person bigint, kind text, text text, former boolean)
    join case_reader r on r.case_id = file.id
    join holding_today h on h.organisation_id = r.organisation_id and h.ceiling >= r.compartment and r.person_id in (0, h.person_id)
    where h.person_id is distinct from acting_person() and w.text is not null and w.former is not true
      and case when coalesce(w.person, 0) > 0 then w.person in (h.person_id, h.on_behalf_of)
               else (coalesce(w.role, '') = '' or h.role = w.role)
                and (h.organisation_id = w.organisation
                     or coalesce(w.organisation, 0) = 0 and acts_itself(h.organisation_id, file.municipality))
                and (coalesce(w.role, '') <> '' or coalesce(w.organisation, 0) > 0) end;
end $$;

-- Whoever was asked something that is asked no longer, and so reads the case no longer: the words, and the case only for who
-- reads it all the same. Whoever alone was let in is told alone.
create function tell_former(file case_file, wanted jsonb) returns void language plpgsql as $$
begin
    insert into notification (person_id, case_id, kind, text, created_at)
    select distinct on (h.person_id, w.text) h.person_id,
           case when exists (select from case_reader r where r.case_id = file.id and r.pass = any (passes_of(h.person_id)))
                then file.id end, w.kind, w.text, file.changed_at
    from jsonb_to_recordset(wanted) as w (organisation bigint, person bigint, kind text, text text, former boolean, alone boolean)
    join holding_today h on h.organisation_id = w.organisation and h.ceiling >= file.compartment
    where w.former and h.person_id is distinct from acting_person() and (w.alone is not true or h.person_id = w.person)
      and coalesce(w.person, 0) in (0, h.person_id, h.on_behalf_of);
end $$;

-- Whoever follows the case and was not told of this event in another way, as far as they may read it.
create function tell_followers(file case_file, news text) returns void language plpgsql as $$
begin
    insert into notification (person_id, case_id, kind, text, created_at)
    select f.person_id, file.id, 'followed', news, file.changed_at
    from case_follower f
    where f.case_id = file.id and f.person_id is distinct from acting_person()
      and exists (select from case_reader r where r.case_id = file.id and r.pass = any (passes_of(f.person_id)))
      and not exists (select from notification n where n.person_id = f.person_id and n.case_id = file.id
                         and n.created_at = file.changed_at);
end $$;

-- Whoever was asked for advice is reminded of it once a day: a second message says nothing new.
create function refuse_second_reminder(file case_file, event jsonb) returns void language plpgsql as $$
declare
    rule constant text := 'advice_reminded_once_a_day';
begin
    if exists (select from case_event e
               where e.case_id = file.id and e.action = 'remind_advice' and e.sequence < file.version
                 and e.payload #>> '{input,advice}' = event #>> '{input,advice}'
                 and (e.at at time zone 'Europe/Amsterdam')::date = (file.changed_at at time zone 'Europe/Amsterdam')::date) then
        raise exception 'violates check constraint "%"', rule using errcode = 'check_violation', constraint = rule;
    end if;
end $$;

create function put_in_outbox(file case_file, wanted jsonb) returns void language plpgsql as $$
begin
    insert into outbox (kind, payload, case_id, wanted_by)
    select w.kind, case when w.kind = 'make_document'
                        then w.payload || jsonb_build_object('id', want_document(file, w.payload ->> 'document',
                                                                                 (w.payload ->> 'only_for')::bigint))
                        else coalesce(w.payload, '{}') end, file.id, file.version
    from jsonb_to_recordset(wanted) as w (kind text, payload jsonb);
end $$;

-- The next readable number of a prefix and a year, for example PLN-2026-0042.
create function next_number(of_prefix text, of_year integer) returns text language plpgsql as $$
declare
    next bigint;
begin
    insert into case_number as n (prefix, year, last) values (of_prefix, of_year, 1)
    on conflict (prefix, year) do update set last = n.last + 1
    returning last into next;
    return of_prefix || '-' || of_year || '-' || lpad(next::text, greatest(4, length(next::text)), '0');
end $$;

-- How long a case is kept, and what stands in the way of destroying it.

-- How long the rule keeps something in this archive, which may have set another number of years.
create function keep_of(rule retention_rule, organisation bigint) returns interval language plpgsql stable as $$
begin
    return case when rule.setting = '' then rule.keep else make_interval(years => coalesce(
        (workflow_settings(rule.record, organisation) ->> rule.setting)::integer, extract(year from rule.keep)::integer)) end;
end $$;

-- The last day on which data shared under the Wgs may be kept, whatever becomes of the case: five years after they were first
-- processed, in this case or in one that it goes on from (Wgs 1.8); of an analysis that is the first answer under it. Null for other cases.
create function wgs_limit(file case_file) returns date language plpgsql stable as $$
begin
    if file.compartment < 3 then
        return null;
    end if;
    return (
        with recursive first (id) as (
            select file.id
            union
            select l.to_id from first r join case_link l on l.from_id = r.id and l.relation = 'replaces')
        select ((min(least(f.opened_at, o.first_at, (
            select min(m.begun_at) from case_link l join risk_matrix m on m.case_id = l.to_id and m.municipality = f.municipality
            where f.workflow = 'risk_analysis' and l.from_id = f.id and l.relation = 'round'))) at time zone 'Europe/Amsterdam')::date + interval '5 years')::date
        from first join case_file f on f.id = first.id left join risk_outcome o on o.case_id = f.id);
end $$;

-- Null while it is open, and where no rule says anything; of V3 the five years of the Wgs go before, and end a case that is
-- still open too. due_on: from that day on it is destroyed; null: kept for good.
create function retention_of(file case_file) returns jsonb language plpgsql stable as $$
declare
    rule      retention_rule;
    closed_on date := coalesce(file.closed_on, (file.changed_at at time zone 'Europe/Amsterdam')::date);
    due_on    date;
    wgs_on    date := wgs_limit(file);
begin
    if not file.closed then
        return case when file.workflow <> 'destroyed' and wgs_on is not null then jsonb_build_object(
            'rule', 'Gegevens van het RIEC in een zaak die nog loopt', 'source', 'Wgs 1.8', 'closed_on', least(today(), wgs_on),
            'due_on', wgs_on, 'by_wgs', true) end;
    end if;
    select r.* into rule from retention_rule r
    where r.record = file.workflow and r.state in ('', file.state)
      and (r.field = '' or file.document -> 'data' ->> r.field like r.pattern)
    order by r.field = '', r.state = '' limit 1;
    if not found then
        return null;
    end if;
    rule.keep := keep_of(rule, file.organisation_id);
    due_on := case when rule.keep = interval '0' then closed_on else (closed_on + rule.keep)::date + 1 end;
    return jsonb_build_object('rule', rule.label, 'source', rule.source, 'closed_on', closed_on,
        'due_on', least(due_on, wgs_on), 'by_wgs', coalesce(wgs_on < coalesce(due_on, 'infinity'), false));
end $$;

-- Cases of an archive of which the term may be over on the day: every one of which it is, and few others. For each end that
-- its cases came to, the days of the rule for that end are read from an index; retention_of has the last word.
create function nearly_due(organisation bigint, on_day date) returns setof bigint language plpgsql stable as $$
begin
    return query
    with recursive present (workflow, state) as (
        (select f.workflow, f.state from case_file f where f.organisation_id = nearly_due.organisation and f.closed
         order by f.workflow, f.state limit 1)
        union all
        select n.workflow, n.state
        from present p cross join lateral (
            select f.workflow, f.state from case_file f
            where f.organisation_id = nearly_due.organisation and f.closed and (f.workflow, f.state) > (p.workflow, p.state)
            order by f.workflow, f.state limit 1) n),
    applies as materialized (
        select p.workflow, p.state, r.field, r.pattern, keep_of(r, nearly_due.organisation) as keep
        from present p join retention_rule r on r.record = p.workflow and r.state in ('', p.state)
        where r.keep is not null
          and not (r.state = '' and r.field = '' and exists (
              select from retention_rule closer where closer.record = p.workflow and closer.state = p.state and closer.field = '')))
    select f.id
    from applies a cross join lateral (
        select c.id, c.document from case_file c
        where c.organisation_id = nearly_due.organisation and c.closed and c.workflow = a.workflow and c.state = a.state
          and c.closed_on <= (on_day - a.keep)::date
        offset 0) f
    where case when a.field <> '' then f.document -> 'data' ->> a.field like a.pattern
               else not exists (select from retention_rule closer
                                where closer.record = a.workflow and closer.state in ('', a.state) and closer.field <> ''
                                  and f.document -> 'data' ->> closer.field like closer.pattern) end
    union
    select f.id from case_file f
    where f.organisation_id = nearly_due.organisation and f.compartment = 3 and f.workflow <> 'destroyed'
      and (f.opened_at < (on_day - interval '5 years' + interval '1 day') at time zone 'Europe/Amsterdam'
           -- The first answer under an analysis came before it was begun, in a round of less than a year.
           or f.workflow = 'risk_analysis' and f.opened_at < (on_day - interval '4 years') at time zone 'Europe/Amsterdam'
           or exists (select from case_link l where l.from_id = f.id and l.relation = 'replaces'));
end $$;

-- Dutch: why the case may not be destroyed whatever its term; empty when nothing stands in the way. What is over by the Wgs
-- does not wait for what is tied to it.
create function holds_on(file case_file) returns text[] language plpgsql stable
security definer set search_path from current as $$
begin
    return array(
        select 'bewaarplicht: ' || h.because || coalesce(' (tot en met ' || to_char(h.until_day, 'DD-MM-YYYY') || ')', '')
        from legal_hold h
        where h.lifted_at is null and h.organisation_id = file.organisation_id and coalesce(h.until_day, 'infinity') >= today()
          and (h.case_id = file.id or h.park_id = file.park_id))
        || array(select 'er loopt nog een zaak die erbij hoort' where coalesce(wgs_limit(file), 'infinity') > today() and exists (
            select from case_link l join case_file other on other.id = case when l.from_id = file.id then l.to_id else l.from_id end
            where file.id in (l.from_id, l.to_id) and not other.closed))
        || array(select 'er moet nog geld terugkomen' where exists (
            select from case_balance b where b.case_id = file.id and (b.receivable <> 0 or b.overpaid <> 0)));
end $$;

-- What the page of a closed case says of its keeping.
create function keeping_of(of_case bigint) returns jsonb language plpgsql stable as $$
begin
    return (select retention_of(f) || jsonb_build_object('holds', to_jsonb(holds_on(f))) from case_file f where f.id = of_case);
end $$;

-- The organisation whose archivist the person acting is; refused when it is another one's.
create function archive_of(organisation bigint) returns bigint language plpgsql stable as $$
begin
    if not 'archivist@' || organisation = any (desks_held()) then
        raise exception 'violates check constraint "archivist_of_the_organisation"'
            using errcode = 'check_violation', constraint = 'archivist_of_the_organisation';
    end if;
    return organisation;
end $$;

-- A hold on a case (by number) or on a park (by RIN); null when the organisation has no such case or there is no such park.
create function hold_records(organisation bigint, subject text, reason text, until_day date) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    archive bigint := archive_of(organisation);
    held    bigint;
begin
    insert into legal_hold (organisation_id, case_id, park_id, because, set_by, until_day)
    select archive, found.case_id, found.park_id, reason, acting_person(), hold_records.until_day
    from (select f.id as case_id, null::bigint as park_id from case_file f
          where f.number = upper(btrim(subject)) and f.organisation_id = archive
          union all
          select null, p.id from park p where p.rin = btrim(subject)) found
    limit 1 returning id into held;
    return case when held is not null then jsonb_build_object('id', held) end;
end $$;

create function lift_hold(hold bigint, reason text) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    archive bigint := archive_of((select h.organisation_id from legal_hold h where h.id = hold));
begin
    update legal_hold h set lifted_by = acting_person(), lifted_at = now(), lifted_because = reason
    where h.id = hold and h.lifted_at is null;
    return case when found then jsonb_build_object('id', hold, 'organisation', archive) end;
end $$;

-- The number of a case on which a hold rests, for its archivist, who need not be able to read it.
create function held_case(of_case bigint) returns text language plpgsql stable
security definer set search_path from current as $$
begin
    return (select f.number from case_file f
            where f.id = of_case and 'archivist@' || f.organisation_id = any (desks_held()));
end $$;

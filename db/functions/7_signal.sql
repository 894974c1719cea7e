-- Signals in figures, and who gave one.

-- What a signal counts as, or counted as at that moment. It is counted by the month in which it came.
create function signal_traits(file case_file, before timestamptz default 'infinity') returns signal_tally language plpgsql stable as $$
declare
    came   date := (file.opened_at at time zone 'Europe/Amsterdam')::date;
    judged date := (select (min(e.at) at time zone 'Europe/Amsterdam')::date from case_event e
                    where e.case_id = file.id and e.payload ->> 'from' = 'received' and e.payload ->> 'to' <> 'received'
                      and e.at < before and not is_undone(e.case_id, e.sequence));
    traits signal_tally;
begin
    traits.municipality := file.municipality;
    traits.received := date_trunc('month', came)::date;
    traits.channel := coalesce(file.document -> 'data' ->> 'channel', 'public');
    traits.outcome := coalesce((
        select case e.payload ->> 'to' when 'forwarded' then 'sent_on' when 'at_the_riec' then 'to_riec' when 'taken_up' then 'to_riec'
                                    when 'not_taken_up' then 'not_taken_up' when 'concluded' then 'looked_into'
                                    else 'no_action' end
        from case_event e
        where e.case_id = file.id and e.payload ->> 'to' in ('forwarded', 'at_the_riec', 'taken_up', 'not_taken_up', 'concluded', 'left_alone')
          and e.at < before and not is_undone(e.case_id, e.sequence)
        order by e.sequence desc limit 1), 'open');
    traits.triage := case when judged is null then 'open' when judged - came <= 1 then 'day' when judged - came <= 7 then 'week'
                          when judged - came <= 14 then 'two_weeks' else 'longer' end;
    traits.number := 1;
    return traits;
end $$;

-- Counts what is about to be destroyed.
create function keep_signal_tally(file case_file) returns void language plpgsql as $$
begin
    if file.workflow = 'signal' and file.municipality is not null then
        insert into signal_tally as t select (signal_traits(file)).*
        on conflict (municipality, received, channel, outcome, triage) do update set number = t.number + 1;
    end if;
end $$;

-- The signals that came in from the day on until before the other, as they stood at that moment; of those that were destroyed
-- what is kept of them.
create function signals_between(towns text[], from_day date, before_day date, stood timestamptz) returns setof signal_tally
language plpgsql stable as $$
begin
    return query
        select kept.* from signal_tally kept
        where kept.municipality = any (towns) and kept.received >= from_day and kept.received < before_day
        union all
        select (signal_traits(f, stood)).* from case_file f
        where f.workflow = 'signal' and f.municipality = any (towns)
          and (f.opened_at at time zone 'Europe/Amsterdam')::date >= from_day
          and (f.opened_at at time zone 'Europe/Amsterdam')::date < before_day;
end $$;

-- The municipalities whose signals the person gets in figures: of the own municipality for who judges them there or watches over
-- their privacy, of the area for the RIEC, the district team, the programme and the stuurgroep (HANDBOOK 16.2).
create function signal_towns() returns text[] language plpgsql stable as $$
begin
    return array(
        select distinct a.municipality
        from jsonb_array_elements(holdings_held()) h join organisation_area a on a.organisation_id = (h ->> 'organisation')::bigint
        where counts_signals(h ->> 'role')
        order by 1);
end $$;

-- How many signals came in from the day on until before the other, by what they count as; null for whoever gets no figures. It
-- counts past row-level security and gives nothing but counts: whoever shows them keeps small ones back.
create function signal_figures(from_day date, before_day date) returns jsonb language plpgsql stable
security definer set search_path from current as $$
declare
    towns text[] := signal_towns();
begin
    if towns = '{}' then
        return null;
    end if;
    return jsonb_build_object(
        'towns', (select jsonb_agg(jsonb_build_object('code', m.code, 'name', m.name) order by m.name) from municipality m where m.code = any (towns)),
        'rows', (
            select coalesce(jsonb_agg(to_jsonb(counted)), '[]')
            from (select t.municipality, t.received, t.channel, t.outcome, t.triage, sum(t.number) as number
                  from signals_between(towns, from_day, before_day, 'infinity') t
                  group by 1, 2, 3, 4, 5) counted));
end $$;

-- The signal whose reporter the person may keep and see: as coordinator of the municipality whose signal it is. No row for others.
create function own_signal(wanted text) returns setof case_file language plpgsql stable as $$
begin
    return query select f.* from case_file f
        where f.number = wanted and f.workflow = 'signal' and may_read_case(f.id)
          and 'municipal_coordinator@' || f.organisation_id = any (desks_held());
end $$;

create function is_anonymous_signal(file case_file) returns boolean language sql immutable
    return coalesce(file.document -> 'data' ->> 'channel', 'public') in ('public', 'mma');

-- Whether somebody is known, and since when; not who.
create function reporter_of(wanted text) returns jsonb language plpgsql stable
security definer set search_path from current as $$
begin
    return (select jsonb_build_object('number', f.number, 'title', f.title, 'closed', f.closed, 'anonymous', is_anonymous_signal(f),
                                      'kept_at', r.kept_at, 'kept_by', p.name)
            from own_signal(wanted) f left join signal_reporter r on r.case_id = f.id left join person p on p.id = r.kept_by);
end $$;

-- Puts who it was in place of who was known. Nobody is kept of a signal that is closed or came without a name.
create function keep_reporter(wanted text, seal bytea, by_key text) returns jsonb language plpgsql
security definer set search_path from current as $$
declare
    file case_file;
begin
    select f.* into file from own_signal(wanted) f;
    if file.id is null then
        return null;
    elsif file.closed or is_anonymous_signal(file) then
        return '{"kept": false}';
    end if;
    perform from case_file f where f.id = file.id for update;
    insert into signal_reporter (case_id, sealed, key_id, kept_by) values (file.id, seal, by_key, acting_person())
    on conflict (case_id) do update set sealed = excluded.sealed, key_id = excluded.key_id, kept_by = excluded.kept_by, kept_at = now();
    return '{"kept": true}';
end $$;

-- What was sealed. That somebody looks, and why, is in the log of views before it is given.
create function read_reporter(wanted text, because text, by_request text) returns jsonb language plpgsql
security definer set search_path from current as $$
declare
    found jsonb := (select jsonb_build_object('id', f.id, 'sealed', replace(encode(r.sealed, 'base64'), E'\n', ''), 'key_id', r.key_id)
                    from own_signal(wanted) f join signal_reporter r on r.case_id = f.id);
begin
    if found is not null then
        perform log_view((found ->> 'id')::bigint, 'Melder van het signaal', because, by_request);
    end if;
    return found;
end $$;

create function forget_reporter(wanted text) returns jsonb language plpgsql
security definer set search_path from current as $$
begin
    delete from signal_reporter r using own_signal(wanted) f where r.case_id = f.id;
    return case when found then '{"forgotten": true}'::jsonb end;
end $$;

-- Puts what another key sealed in place of it, unless somebody changed or wiped it meanwhile. It runs with the rights of who
-- calls it: the owner of the tables, and not the application.
create function reseal_reporter(of_case bigint, was bytea, seal bytea, by_key text) returns jsonb language plpgsql as $$
begin
    update signal_reporter set sealed = seal, key_id = by_key where case_id = of_case and sealed = was;
    return jsonb_build_object('changed', found);
end $$;

-- Lists of what is destroyed, and destroying: for record_event, and for putting a backup back.

-- Everything of the organisation that is due on the day and that nothing holds, as far as it stands on no other list.
create function fill_destruction_list(list case_file, on_day date) returns void language plpgsql as $$
begin
    insert into destruction_item (list_id, case_id, organisation_id, number, record, rule, source, closed_on, due_on, files)
    select list.id, f.id, f.organisation_id, f.number, f.workflow, k.kept ->> 'rule', k.kept ->> 'source',
           (k.kept ->> 'closed_on')::date, (k.kept ->> 'due_on')::date,
           (select count(*) from attachment a where f.id in (a.case_id, a.designation_id)) + (select count(*) from document d where d.case_id = f.id)
    from nearly_due(list.organisation_id, on_day) near (id) join case_file f on f.id = near.id
    cross join lateral (select retention_of(f) as kept offset 0) k
    where (k.kept ->> 'due_on')::date <= on_day and holds_on(f) = '{}'
      and not exists (select from destruction_item i join case_file other on other.id = i.list_id
                      where i.case_id = f.id and not other.closed and i.left_off_because is null)
    order by (k.kept ->> 'due_on')::date, f.id limit 1000;
end $$;

-- What is due on the day of a list and waits all the same: in how many cases for which reason, in so many words as name no
-- case. For the archivist of the organisation, as long as the list is open; null for others.
create function waiting_beside(of_list bigint) returns jsonb
language plpgsql stable security definer set search_path from current as $$
declare
    list   case_file;
    on_day date;
begin
    select * into list from case_file f
    where f.id = of_list and f.workflow = 'destruction' and not f.closed and 'archivist@' || f.organisation_id = any (desks_held());
    if not found then
        return null;
    end if;
    on_day := (list.document -> 'data' ->> 'reference_date')::date;
    return (
        with reason as (
            select distinct near.id, split_part(h.why, ':', 1) as why
            from nearly_due(list.organisation_id, on_day) near (id) join case_file f on f.id = near.id
            cross join lateral (select retention_of(f) as kept offset 0) k
            cross join lateral unnest(holds_on(f)) h (why)
            where (k.kept ->> 'due_on')::date <= on_day)
        select coalesce(jsonb_agg(jsonb_build_object('why', why, 'cases', cases) order by why), '[]')
        from (select why, count(*) as cases from reason group by why) counted);
end $$;

-- Rows that hang on these rows, and what hangs on those, through every reference in the database, so that a new table
-- needs no thought here. What keeps accounts, proves that something happened or says what was destroyed stays.
create function erase_dependents(parent regclass, ids bigint[]) returns void language plpgsql as $$
declare
    reference record;
    below     bigint[];
begin
    for reference in
        select c.conrelid::regclass as child, a.attname as field,
               exists (select from pg_attribute i where i.attrelid = c.conrelid and i.attname = 'id') as has_id
        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = parent and array_length(c.conkey, 1) = 1
          and c.conrelid::regclass::text not in ('case_event', 'view_log', 'ledger_posting', 'ledger_line', 'case_balance',
                                                 'progress_snapshot_case', 'legal_hold', 'destruction_item', 'destruction_approval', 'log_watcher')
    loop
        if reference.has_id then
            execute format('select array(select id from %s where %I = any ($1))', reference.child, reference.field) into below using ids;
            if below <> '{}' then
                perform erase_dependents(reference.child, below);
            end if;
        end if;
        execute format('delete from %s where %I = any ($1)', reference.child, reference.field) using ids;
    end loop;
end $$;

-- A case that stands on a list which is carried out: nothing of it is left but its number, its organisation, the hashes of
-- its events, and which RIEC watches over the looks at it. The triggers of history refuse this for any other case.
create function destroy_case(list bigint, file case_file) returns void language plpgsql as $$
begin
    perform keep_signal_tally(file);
    insert into log_watcher (case_id, organisation_id)
    select r.case_id, r.organisation_id from case_reader r join organisation o on o.id = r.organisation_id and o.kind = 'riec'
    where r.case_id = file.id and r.person_id = 0 on conflict do nothing;
    update case_event e set payload_hash = payload_hash_of(e.case_id, e.payload), payload = '{}', action = 'destroyed',
        person_id = null, on_behalf_of = null where e.case_id = file.id;
    update view_log v set what = 'vernietigd', purpose = 'vernietigd' where v.case_id = file.id;
    update view_log v set what = 'vernietigd', purpose = 'vernietigd'
    from attachment a
    where a.designation_id = file.id and v.case_id = a.case_id and v.compartment = 3 and right(v.what, length(a.name) + 2) = ': ' || a.name;
    perform erase_dependents('case_file', array[file.id]);
    perform erase_dependents('case_file', array[file.id]);  -- What follows the first by itself goes too.
    update case_file f set workflow = 'destroyed', state = 'destroyed', title = '', municipality = null, park_id = null,
        assignee_id = null, due = null, paused = false, closed = true, exclusive_key = null, document = '{}', search = '' where f.id = file.id;
    update destruction_item i set destroyed_at = now(), last_hash = file.last_hash where i.list_id = list and i.case_id = file.id;
end $$;

-- Carries out a list that two people approved. What is held meanwhile, or was opened again, stays and says why. Data of the
-- RIEC that are over by the Wgs go from a case that is still open too.
create function carry_out_destruction(list case_file) returns void language plpgsql as $$
declare
    item  destruction_item;
    file  case_file;
    holds text[];
begin
    update destruction_approval a set executed_at = list.changed_at where a.list_id = list.id;
    for item in select i.* from destruction_item i where i.list_id = list.id and i.left_off_because is null order by i.case_id loop
        select f.* into file from case_file f where f.id = item.case_id for update;
        holds := holds_on(file) || case when (file.closed or wgs_limit(file) <= today()) and file.workflow <> 'destroyed' then '{}'
                                        else array['de zaak is niet meer gesloten'] end;
        if holds = '{}' then
            perform destroy_case(list.id, file);
        else
            update destruction_item i set left_off_because = array_to_string(holds, '; ')
            where i.list_id = list.id and i.case_id = item.case_id;
        end if;
    end loop;
end $$;

-- How much of what was destroyed, in words for the declaration. What a closed circle alone may know of goes unnamed.
create function destroyed_lines(list bigint) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(line order by line), '[]')
        from (select count(*) || case count(*) when 1 then ' dossier: ' else ' dossiers: ' end
                     || case when c.workflow is null or c.owner_reads then min(i.rule) || ' (' || min(i.source) || ')'
                             else 'vertrouwelijk onderzoek' end
                     || ', afgesloten van ' || to_char(min(i.closed_on), 'DD-MM-YYYY') || ' tot en met ' || to_char(max(i.closed_on), 'DD-MM-YYYY')
                     || ', met ' || sum(i.files) || ' documenten en bestanden' as line
              from destruction_item i left join closed_circle c on c.workflow = i.record
              where i.list_id = list and i.destroyed_at is not null
              group by i.record, case when c.workflow is null or c.owner_reads then i.rule else '' end, c.workflow, c.owner_reads) counted);
end $$;

-- A case that came back with a backup, destroyed again by the register of what was destroyed: the one that began with the
-- event that the register names, however far it was when the backup was made. A register of before that was kept names the
-- last event alone. Who approved may have come after the backup, and is then not there. Says whether it was there, and whether
-- another case of that number stays.
create function destroy_again(entry jsonb) returns jsonb language plpgsql
security definer set search_path from current as $$
declare
    file case_file;
begin
    select f.* into file from case_file f
    where f.number = entry ->> 'number' and f.workflow <> 'destroyed'
      and case when entry ? 'first_hash'
               then exists (select from case_event e where e.case_id = f.id and e.sequence = 1
                              and encode(e.hash, 'hex') = entry ->> 'first_hash')
               else encode(f.last_hash, 'hex') = entry ->> 'last_hash' end
    for update;
    if not found then
        return jsonb_build_object('destroyed', false, 'stays', exists (
            select from case_file f where f.number = entry ->> 'number' and f.workflow <> 'destroyed'));
    end if;
    insert into destruction_approval (list_id, first_by, first_for, second_by, second_for, executed_at, again_from)
    values (file.id, person_there(entry -> 'first_by'), person_there(entry -> 'first_for'), person_there(entry -> 'second_by'),
            person_there(entry -> 'second_for'), (entry ->> 'destroyed_at')::timestamptz, entry ->> 'list');
    insert into destruction_item (list_id, case_id, organisation_id, number, record, rule, source, closed_on, due_on, files)
    values (file.id, file.id, file.organisation_id, file.number, entry ->> 'record', entry ->> 'rule', entry ->> 'source',
            (entry ->> 'closed_on')::date, (entry ->> 'due_on')::date, (entry ->> 'files')::integer);
    perform destroy_case(file.id, file);
    return jsonb_build_object('destroyed', true, 'stays', false);
end $$;

create function person_there(wanted jsonb) returns bigint language plpgsql stable as $$
begin
    return (select p.id from person p where to_jsonb(p.id) = wanted);
end $$;

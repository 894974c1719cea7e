-- Steps that wait and steps that were taken back, for record_event. Who may know of them meanwhile
-- stands in policies/2_waiting_steps.sql.

create function refuse_taking_back(rule text) returns void language plpgsql as $$
begin
    raise exception 'violates check constraint "%"', rule using errcode = 'check_violation', constraint = rule;
end $$;

-- State, last day and standstill of a case as whoever must not know of its last step yet sees them: `step` is the step that
-- the reader finds waiting (policies/2_waiting_steps.sql), null when there is none.
create function state_known(file case_file, step waiting_step) returns text language sql stable
    return coalesce((step).before ->> 'state', (file).state);
create function due_known(file case_file, step waiting_step) returns date language sql stable
    return case when (step).case_id is null then (file).due else (step).due end;
create function paused_known(file case_file, step waiting_step) returns boolean language sql stable
    return case when (step).case_id is null then (file).paused else (step).paused end;

-- Whether the event was taken back or takes one back: then nothing of it stands.
create function is_undone(of_case bigint, of_sequence bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select from taken_back b where b.case_id = of_case and b.sequence = of_sequence);
end $$;

-- What of a step went out of the house, in words. A mail that was refused reached nobody.
create function gone_of_step(of_case bigint, since timestamptz) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(distinct g.what), '[]')
        from (select 'een e-mail aan ' || p.name as what
              from mail m join notification n on n.id = m.notification_id join person p on p.id = m.person_id
              where n.case_id = of_case and n.created_at >= since and n.kind not in ('reminder', 'late')
                and (m.offered_at is not null or m.taken_until > now() or m.outcome = 'sent')
              union all
              select 'een brief per post' from post_item i join notification n on n.id = i.notification_id
              where n.case_id = of_case and n.created_at >= since and i.posted_on is not null) g);
end $$;

create function opened_since(of_case bigint, since timestamptz) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(c.number order by c.id), '[]')
            from case_link l join case_file c on c.id = l.from_id where l.to_id = of_case and c.opened_at >= since);
end $$;

-- The last step of a case that changed it, as whoever wants to take it back is told of it.
create function last_step_of(file case_file) returns jsonb
language plpgsql stable security definer set search_path from current as $$
declare
    step case_event;
    wait waiting_step;
begin
    select w.* into wait from waiting_step w where w.case_id = file.id;
    select e.* into step from case_event e where e.case_id = file.id and e.sequence = coalesce(wait.event, file.version);
    return jsonb_build_object(
        'event', step.payload, 'before', wait.before,
        'until', to_char(wait.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'gone', gone_of_step(file.id, step.at), 'opened', opened_since(file.id, step.at));
end $$;

-- How long the letters of an organisation wait: as its house style says, else as the deployment does.
create function minutes_to_wait(of_organisation bigint) returns interval language plpgsql stable as $$
begin
    return coalesce((select h.letters_wait_minutes from house_style h where h.organisation_id = of_organisation),
                    (select s.letters_wait_minutes from mail_service s)) * interval '1 minute';
end $$;

-- From now on the step waits: its mails, the messages to other organisations and the lines of their digests. It ends at
-- midnight at the latest, because the day of publication that the person wrote down is this day. `readers` are those from
-- before the step where somebody comes or goes by it, else null.
create function begin_waiting(file case_file, was case_file, wanted jsonb, readers jsonb) returns void language plpgsql as $$
declare
    by_whom constant bigint := (wanted #>> '{event,by,organisation}')::bigint;
    step    waiting_step;
begin
    step.until := least(file.changed_at + minutes_to_wait(by_whom),
                        end_of_day((file.changed_at at time zone 'Europe/Amsterdam')::date));
    if step.until <= now() or wanted #>> '{event,input,published_by}' in ('post', 'registered') then
        return;  -- what is on the post already does not wait
    end if;
    insert into waiting_step (case_id, event, organisation_id, at, until, before, stood_at, due, paused, readers, tasks)
    values (file.id, file.version, by_whom, file.changed_at, step.until, was.document, was.changed_at, was.due, was.paused,
            case when readers is not null then wanted -> 'readers' end,
            case when readers is not null and is_list(wanted -> 'tasks') then wanted -> 'tasks' end)
    returning * into step;
    if readers is not null then
        perform keep_readers(file, readers);
        perform set_tasks(file, coalesce(step.tasks, '[]'));
    end if;
    perform hold_back(file, step);
end $$;

create function readers_now(of_case bigint) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_agg(jsonb_build_object('organisation', r.organisation_id, 'person', r.person_id, 'compartment', r.compartment,
                                                'because', r.because))
            from case_reader r where r.case_id = of_case);
end $$;

-- Until its time has come the case is read by whoever read it before the step: nobody more, who would know of it too early,
-- and nobody less, who would see by it that something happened.
create function keep_readers(file case_file, readers jsonb) returns void language plpgsql as $$
begin
    delete from case_reader r where r.case_id = file.id
        and not exists (select from jsonb_to_recordset(readers) as w (organisation bigint, person bigint)
                        where w.organisation = r.organisation_id and w.person = r.person_id);
    insert into case_reader as r (case_id, organisation_id, person_id, compartment, because, changed_at)
    select file.id, w.organisation, w.person, w.compartment, w.because, file.changed_at
    from jsonb_to_recordset(readers) as w (organisation bigint, person bigint, compartment smallint, because text)
    on conflict (case_id, organisation_id, person_id) do update set compartment = excluded.compartment, because = excluded.because;
end $$;

-- Its time has come, or something else happened: who takes part by the step reads the case from now on.
create function let_readers_in(file case_file, step waiting_step) returns void language plpgsql as $$
begin
    if step.readers is not null then
        perform set_readers(file, step.readers);
        perform set_tasks(file, coalesce(step.tasks, '[]'));
        update waiting_step w set readers = null, tasks = null where w.case_id = step.case_id;
    end if;
end $$;

-- Lets in who takes part by a step of which the time has come. Of a worker that does so and an event that ends the waiting
-- one comes second and sees that it was done.
create function let_in_when_due(by_now timestamptz) returns void language plpgsql as $$
declare
    step waiting_step;
    file case_file;
begin
    for step in select w.* from waiting_step w where w.until <= by_now and w.readers is not null order by w.case_id for update loop
        select f.* into file from case_file f where f.id = step.case_id;
        perform let_readers_in(file, step);
        update case_reader r set changed_at = step.until
        where r.case_id = step.case_id and r.organisation_id <> step.organisation_id;
    end loop;
end $$;

-- What was known to its own organisation alone is known to all from now on: in the lists of those for whom it waited its case
-- moves up, once.
create function show_steps(by_now timestamptz) returns json language plpgsql as $$
declare
    moved integer;
begin
    perform let_in_when_due(by_now);
    update case_reader r set changed_at = w.until from waiting_step w
    where w.until <= by_now and r.case_id = w.case_id and r.organisation_id <> w.organisation_id and r.changed_at = w.stood_at;
    get diagnostics moved = row_count;
    return json_build_object('moved', moved);
end $$;

-- What this event of the case tells waits with the step, for whoever does not know of the step yet; and in their lists the
-- case stands where it stood.
create function hold_back(file case_file, step waiting_step) returns void language plpgsql as $$
begin
    update notification n set held_until = step.until
    where n.case_id = file.id and n.created_at = file.changed_at
      and not exists (select from case_reader r where r.case_id = file.id and r.organisation_id = step.organisation_id
                         and r.pass = any (passes_of(n.person_id)));
    update mail m set next_try = step.until from notification n
    where n.id = m.notification_id and n.case_id = file.id and n.created_at >= file.changed_at and m.done_at is null;
    update digest_line l set added_at = step.until from notification n
    where n.id = l.notification_id and n.case_id = file.id and n.created_at >= file.changed_at and l.mail_id is null;
    perform keep_place(step);
end $$;

create function keep_place(step waiting_step) returns void language plpgsql as $$
begin
    update case_reader r set changed_at = step.stood_at
    where r.case_id = step.case_id and r.organisation_id <> step.organisation_id and step.stood_at is not null;
end $$;

-- Something else happened on the case: what waited goes now.
create function let_go(step waiting_step) returns void language plpgsql as $$
begin
    update notification n set held_until = null where n.case_id = step.case_id and n.held_until > now();
    update mail m set next_try = now() from notification n
    where n.id = m.notification_id and n.case_id = step.case_id and n.created_at >= step.at and m.done_at is null
      and m.next_try = step.until;
    update digest_line l set added_at = now() from notification n
    where n.id = l.notification_id and n.case_id = step.case_id and n.created_at >= step.at and l.added_at = step.until;
end $$;

-- Whether the message came with the step, and not with a note that somebody wrote since.
create function came_with(message notification, step waiting_step) returns boolean language plpgsql stable as $$
begin
    return message.case_id = step.case_id and message.created_at >= step.at and message.kind not in ('reminder', 'late')
       and not exists (select from case_event e where e.case_id = step.case_id and e.sequence > step.event and e.at = message.created_at);
end $$;

-- Takes back all that the step set in motion; what was noted since was noted about it, so whoever does not know of the step
-- does not read that either. Its mails are locked first: of a worker that takes one and a person who takes
-- the step back at the same moment one waits for the other, and then sees what the other did.
create function undo_step(file case_file, step waiting_step) returns void language plpgsql as $$
begin
    perform from mail m join notification n on n.id = m.notification_id
    where came_with(n, step) order by m.id for update of m;
    if gone_of_step(file.id, step.at) <> '[]' then
        perform refuse_taking_back('nothing_went_out_yet');
    elsif opened_since(file.id, step.at) <> '[]' then
        perform refuse_taking_back('nothing_was_begun_below');
    end if;
    insert into taken_back (case_id, sequence, organisation_id, at)
    select file.id, undone, step.organisation_id, file.changed_at from generate_series(step.event, file.version) undone;
    delete from mail m using notification n where n.id = m.notification_id and came_with(n, step);
    delete from post_item i using notification n where n.id = i.notification_id and came_with(n, step);
    delete from notification n where came_with(n, step) and n.read_at is null;
    insert into notification (person_id, case_id, kind, text, created_at)
    select n.person_id, n.case_id, 'step', 'Teruggenomen: ' || n.text, file.changed_at
    from notification n where came_with(n, step) and n.person_id is distinct from acting_person();
    delete from outbox o where o.case_id = step.case_id and o.wanted_by = step.event and o.done_at is null
        and (o.payload ->> 'id')::bigint in (select d.id from document d where d.case_id = step.case_id and d.event = step.event);
    update document d set published_on = null, published_by = null, published_in = null
    where d.case_id = step.case_id and d.published_in = step.event;
    update document d set withdrawn_in = file.version, kept_by = step.organisation_id
    where d.case_id = step.case_id and d.event = step.event;
    delete from subsidy_hand h where h.case_id = step.case_id and h.at = step.at;
end $$;

-- What the next event does to a step that waits: one that leaves the case as it was lets it wait, any other ends that, and may
-- be the one that takes the step back. Gives the step that whoever is outside still must not know of; null when there is none.
create function end_waiting(file case_file, wanted jsonb) returns waiting_step language plpgsql as $$
declare
    step waiting_step;
begin
    select w.* into step from waiting_step w where w.case_id = file.id for update;
    if (wanted ->> 'lets_wait')::boolean then
        return case when step.until > now() then step end;
    end if;
    delete from waiting_step w where w.case_id = file.id;
    if wanted #>> '{event,action}' <> 'take_back' then
        if step.until > now() then
            perform let_go(step);
        end if;
        perform let_readers_in(file, step);
        return null;
    elsif step.case_id is null or step.until <= now() then
        perform refuse_taking_back('the_letter_still_waits');
    end if;
    perform undo_step(file, step);
    return step;
end $$;

-- Terms that began with the step did not end, they never ran.
create function forget_ended_terms(file case_file, of_step bigint) returns void language plpgsql as $$
begin
    delete from ended_term t using case_event e, jsonb_array_elements(e.payload -> 'effects') x
    where e.case_id = file.id and e.sequence = of_step and t.case_id = file.id
      and x ->> 'kind' = 'start_deadline' and x #>> '{deadline,name}' = t.name;
end $$;

-- The event that waits, for a page that shows its letters; null when none does.
create function event_that_waits(of_case bigint) returns bigint
language plpgsql stable security definer set search_path from current as $$
begin
    return (select w.event from waiting_step w where w.case_id = of_case and w.until > now());
end $$;

-- Until when the letter of the last step waits and who may take it back, for whoever knows of the step; null when none does.
create function waiting_of(of_case bigint) returns json
language plpgsql stable security definer set search_path from current as $$
begin
    return (
        select json_build_object('until', to_char(w.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'action', e.action,
                                 'by', e.payload #>> '{by,name}', 'mine', e.person_id = acting_person())
        from waiting_step w join case_event e on e.case_id = w.case_id and e.sequence = w.event
        where w.case_id = of_case and w.until > now() and (step_hidden(of_case)).event is null);
end $$;

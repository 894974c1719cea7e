-- Steps that wait and steps that were taken back, for record_event. Who may know of them meanwhile
-- stands in policies/2_waiting_steps.sql.

create function refuse_taking_back(rule text) returns void language plpgsql as $$
begin
    raise exception 'violates check constraint "%"', rule using errcode = 'check_violation', constraint = rule;
end $$;

-- Whether the event was taken back or takes one back: then nothing of it stands.
create function is_undone(of_case bigint, of_sequence bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select from taken_back b where b.case_id = of_case and b.sequence = of_sequence);
end $$;

-- What of a step went out of the house, in words.
create function gone_of_step(of_case bigint, since timestamptz) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(distinct g.what), '[]')
        from (select 'een e-mail' as what from mail m join notification n on n.id = m.notification_id
              where n.case_id = of_case and n.created_at >= since and n.kind not in ('reminder', 'late')
                and (m.offered_at is not null or m.taken_until > now() or m.outcome in ('sent', 'refused'))
              union all
              select 'een brief per post' from post_item i join notification n on n.id = i.notification_id
              where n.case_id = of_case and n.created_at >= since and i.posted_on is not null) g);
end $$;

create function opened_since(of_case bigint, since timestamptz) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(c.number order by c.id), '[]')
            from case_link l join case_file c on c.id = l.from_id where l.to_id = of_case and c.opened_at >= since);
end $$;

-- The last step of a case as whoever wants to take it back is told of it.
create function last_step_of(file case_file) returns jsonb
language plpgsql stable security definer set search_path from current as $$
declare
    step case_event;
    wait waiting_step;
begin
    select e.* into step from case_event e where e.case_id = file.id and e.sequence = file.version;
    select w.* into wait from waiting_step w where w.case_id = file.id and w.event = file.version;
    return jsonb_build_object(
        'event', step.payload, 'before', wait.before,
        'until', to_char(wait.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'gone', gone_of_step(file.id, step.at), 'opened', opened_since(file.id, step.at));
end $$;

-- From now on the step waits: its mails, the messages to other organisations and the lines of their digests. It ends at
-- midnight at the latest, because the day of publication that the person wrote down is this day.
create function begin_waiting(file case_file, was jsonb, event jsonb) returns void language plpgsql as $$
declare
    organisation bigint := (event #>> '{by,organisation}')::bigint;
    until_ timestamptz := least(
        file.changed_at + (select s.letters_wait_minutes from mail_service s) * interval '1 minute',
        end_of_day((file.changed_at at time zone 'Europe/Amsterdam')::date));
begin
    if until_ <= now() then
        return;
    end if;
    insert into waiting_step (case_id, event, organisation_id, at, until, before)
    values (file.id, file.version, organisation, file.changed_at, until_, was);
    update notification n set held_until = until_
    where n.case_id = file.id and n.created_at = file.changed_at
      and not exists (select from case_reader r where r.case_id = file.id and r.organisation_id = organisation
                         and r.pass = any (passes_of(n.person_id)));
    update mail m set next_try = until_ from notification n
    where n.id = m.notification_id and n.case_id = file.id and n.created_at >= file.changed_at and m.done_at is null;
    update digest_line l set added_at = until_ from notification n
    where n.id = l.notification_id and n.case_id = file.id and n.created_at >= file.changed_at and l.mail_id is null;
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

-- Takes back all that the step set in motion. Its mails are locked first: of a worker that takes one and a person who takes
-- the step back at the same moment one waits for the other, and then sees what the other did.
create function undo_step(file case_file, step waiting_step) returns void language plpgsql as $$
begin
    perform from mail m join notification n on n.id = m.notification_id
    where n.case_id = step.case_id and n.created_at >= step.at and n.kind not in ('reminder', 'late') order by m.id for update of m;
    if gone_of_step(file.id, step.at) <> '[]' then
        perform refuse_taking_back('nothing_went_out_yet');
    elsif opened_since(file.id, step.at) <> '[]' then
        perform refuse_taking_back('nothing_was_begun_below');
    end if;
    insert into taken_back (case_id, sequence, organisation_id, at)
    values (file.id, step.event, step.organisation_id, file.changed_at), (file.id, file.version, step.organisation_id, file.changed_at);
    delete from mail m using notification n where n.id = m.notification_id and n.case_id = step.case_id
        and n.created_at >= step.at and n.kind not in ('reminder', 'late');
    delete from post_item i using notification n where n.id = i.notification_id and n.case_id = step.case_id and n.created_at >= step.at;
    delete from notification n where n.case_id = step.case_id and n.created_at >= step.at and n.read_at is null
        and n.kind not in ('reminder', 'late');
    insert into notification (person_id, case_id, kind, text, created_at)
    select n.person_id, n.case_id, 'step', 'Teruggenomen: ' || n.text, file.changed_at
    from notification n where n.case_id = step.case_id and n.created_at >= step.at and n.kind not in ('reminder', 'late')
       and n.person_id is distinct from acting_person();
    delete from outbox o where o.case_id = step.case_id and o.wanted_by = step.event and o.done_at is null
        and (o.payload ->> 'id')::bigint in (select d.id from document d where d.case_id = step.case_id and d.event = step.event);
    update document d set withdrawn_in = file.version, kept_by = step.organisation_id
    where d.case_id = step.case_id and d.event = step.event;
    update document d set published_on = null, published_by = null, published_in = null
    where d.case_id = step.case_id and d.published_in = step.event;
    delete from subsidy_hand h where h.case_id = step.case_id and h.at = step.at;
end $$;

-- The event that comes after a step ends its waiting, and may be the one that takes it back.
create function end_waiting(file case_file, event jsonb) returns void language plpgsql as $$
declare
    step waiting_step;
begin
    delete from waiting_step w where w.case_id = file.id returning w.* into step;
    if event ->> 'action' <> 'take_back' then
        if step.until > now() then
            perform let_go(step);
        end if;
    elsif step.event is distinct from file.version - 1 or step.until <= now() then
        perform refuse_taking_back('the_letter_still_waits');
    else
        perform undo_step(file, step);
    end if;
end $$;

-- Terms that began with the step did not end, they never ran.
create function forget_ended_terms(file case_file) returns void language plpgsql as $$
begin
    delete from ended_term t using case_event e, jsonb_array_elements(e.payload -> 'effects') x
    where e.case_id = file.id and e.sequence = file.version - 1 and t.case_id = file.id
      and x ->> 'kind' = 'start_deadline' and x #>> '{deadline,name}' = t.name;
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

-- Writes one event and everything that follows from it: one statement, one commit, guarded by the version that was read.
-- What `wanted` holds stands in engine/store.hpp. Gives {written: ...}, {overtaken: ...}, or null when the case is not
-- there for this person.
create function record_event(by_session text, by_person bigint, wanted jsonb) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    event jsonb := wanted -> 'event';
    key   text := wanted ->> 'once_key';
    who   bigint;
    file  case_file;
    before bytea;
    was    case_file;
    step   waiting_step;
    readers jsonb;
    answer jsonb;
begin
    if by_session is not null then
        perform become(by_session);
    elsif by_person > 0 then
        perform act_as(by_person);
    end if;
    who := coalesce(acting_person(), 0);
    if (event -> 'by' ->> 'person')::bigint is distinct from who then
        raise exception 'Expected the event to be signed by who acts, but it is not' using errcode = 'BW409';
    end if;
    if key is not null then
        insert into once_key (key, person_id) values (key, who) on conflict do nothing;
        if not found then
            return (select k.result || jsonb_build_object('repeated', true,
                               'readable', may_read_case((k.result -> 'written' ->> 'case')::bigint))
                    from once_key k where k.key = wanted ->> 'once_key' and k.person_id = who);
        end if;
    end if;
    if (wanted ->> 'before_version')::bigint = 0 then
        file := open_file(wanted);
        before := '';
    else
        select f.* into file from case_file f
        where f.id = (wanted -> 'case' ->> 'id')::bigint and (who = 0 or may_read_case(f.id)) for no key update;
        if not found then
            delete from once_key k where k.key = wanted ->> 'once_key';
            return null;
        elsif file.version <> (wanted ->> 'before_version')::bigint then
            delete from once_key k where k.key = wanted ->> 'once_key';
            if (step_hidden(file.id)).event is not null then
                perform refuse_taking_back('the_case_is_being_worked_on');
            end if;
            return jsonb_build_object('overtaken', jsonb_build_object('version', file.version) ||
                (select jsonb_build_object('by', e.payload -> 'by', 'at', e.payload ->> 'at', 'action', e.action)
                 from case_event e where e.case_id = file.id and e.sequence = file.version));
        end if;
        before := file.last_hash;
        was := file;
        file := keep_file(file, wanted);
    end if;
    insert into case_event (case_id, sequence, action, person_id, on_behalf_of, at, payload, previous_hash, hash, chain)
    values (file.id, file.version, event ->> 'action', nullif(who, 0),
            nullif((event -> 'by' ->> 'on_behalf_of')::bigint, 0), file.changed_at, event, before, file.last_hash, 2);
    if was.id is not null then
        step := end_waiting(file, wanted);
        if (wanted ->> 'waits')::boolean and is_list(wanted -> 'readers') then
            readers := readers_now(file.id);
        end if;
    end if;
    perform set_surroundings(file, wanted);
    if event ->> 'action' = 'withdraw_file' then
        perform withdraw_file(file, event);
    elsif event ->> 'action' = 'remind_advice' then
        perform refuse_second_reminder(file, event);
    elsif event ->> 'action' in ('propose_letter', 'read_letter', 'adapt_letter') then
        perform follow_adapting(file, event);
    end if;
    if event ->> 'action' = 'take_back' then
        perform forget_ended_terms(file, step.event), keep_place(step);
    elsif step.event is not null then
        perform hold_back(file, step);
    elsif (wanted ->> 'waits')::boolean then
        perform begin_waiting(file, was, wanted, readers);
    end if;
    answer := jsonb_build_object('written', jsonb_build_object('case', file.id, 'number', file.number,
                                                               'version', file.version));
    update once_key k set result = answer where k.key = wanted ->> 'once_key';
    return answer || jsonb_build_object('readable', who = 0 or may_read_case(file.id));
end $$;

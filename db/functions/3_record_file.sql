-- The row of the case itself, for record_event.

-- Each event carries the hash of the one before it; the chain starts empty. What the event says counts by its own hash, so
-- that the chain still proves itself when an event was destroyed (chain 2 of case_event).
create function chained_hash(before bytea, of_case bigint, event jsonb) returns bytea language sql stable as $$
    select sha256(before || payload_hash_of(of_case, event))
$$;

create function open_file(wanted jsonb) returns case_file language plpgsql as $$
declare
    subject jsonb := wanted -> 'case';
    at      timestamptz := (wanted -> 'event' ->> 'at')::timestamptz;
    new_id  bigint := nextval(pg_get_serial_sequence('public.case_file', 'id'));
    number  text := next_number(wanted ->> 'prefix', extract(year from at at time zone 'Europe/Amsterdam')::integer);
    file    case_file;
begin
    insert into case_file (id, number, workflow, definition_version, version, state, title, compartment,
        organisation_id, municipality, park_id, assignee_id, due, paused, closed, opened_at, changed_at, exclusive_key,
        document, last_hash, search)
    overriding system value
    values (new_id, number, subject ->> 'workflow', (subject ->> 'definition_version')::integer,
        (subject ->> 'version')::bigint, subject ->> 'state', subject ->> 'title', (subject ->> 'compartment')::smallint,
        (subject ->> 'organisation')::bigint, nullif(subject ->> 'municipality', ''),
        nullif((subject ->> 'park')::bigint, 0), (subject -> 'assignee' ->> 'person')::bigint,
        (wanted ->> 'due')::date, coalesce((wanted ->> 'paused')::boolean, false),
        coalesce((wanted ->> 'closed')::boolean, false), at, at, wanted ->> 'exclusive_key',
        subject || jsonb_build_object('id', new_id, 'number', number),
        chained_hash('', new_id, wanted -> 'event'), to_tsvector('dutch', number || ' ' || coalesce(wanted ->> 'search', '')))
    returning * into file;
    return file;
end $$;

create function keep_file(file case_file, wanted jsonb) returns case_file language plpgsql as $$
declare
    subject jsonb := wanted -> 'case';
    words   text := wanted ->> 'search';
begin
    update case_file f set
        definition_version = (subject ->> 'definition_version')::integer,
        version = f.version + 1,
        state = subject ->> 'state',
        title = subject ->> 'title',
        compartment = (subject ->> 'compartment')::smallint,
        organisation_id = (subject ->> 'organisation')::bigint,
        municipality = nullif(subject ->> 'municipality', ''),
        assignee_id = (subject -> 'assignee' ->> 'person')::bigint,
        due = (wanted ->> 'due')::date,
        paused = coalesce((wanted ->> 'paused')::boolean, false),
        closed = coalesce((wanted ->> 'closed')::boolean, false),
        changed_at = (wanted -> 'event' ->> 'at')::timestamptz,
        exclusive_key = case when wanted ? 'exclusive_key' then wanted ->> 'exclusive_key' else f.exclusive_key end,
        document = subject,
        last_hash = chained_hash(f.last_hash, f.id, wanted -> 'event'),
        search = case when words is null then f.search else to_tsvector('dutch', f.number || ' ' || words) end
    where f.id = file.id
    returning * into file;
    return file;
end $$;

create function is_list(list jsonb) returns boolean language sql immutable
    return coalesce(jsonb_typeof(list) = 'array', false);

-- Messages to people by role or name; at the end perhaps the news for whoever follows the case.
create function tell_all(file case_file, wanted jsonb) returns void language plpgsql as $$
declare
    news text := wanted -> -1 ->> 'news';
begin
    if news is null or jsonb_array_length(wanted) > 1 then
        perform tell(file, wanted);
    end if;
    if wanted @> '[{"former": true}]' then
        perform tell_former(file, wanted);
    end if;
    if news is not null and exists (select from case_follower f where f.case_id = file.id) then
        perform tell_followers(file, news);
    end if;
end $$;

-- The rows around the case. A list that is null or absent has not changed and is left as it is.
create function set_surroundings(file case_file, wanted jsonb) returns void language plpgsql as $$
begin
    if is_list(wanted -> 'links') then
        perform set_links(file, wanted -> 'links');
    end if;
    if is_list(wanted -> 'readers') then
        perform set_readers(file, wanted -> 'readers');
    else
        update case_reader set changed_at = file.changed_at where case_id = file.id;
    end if;
    if is_list(wanted -> 'tasks') then
        perform set_tasks(file, wanted -> 'tasks');
    end if;
    if is_list(wanted -> 'deadlines') then
        perform set_deadlines(file, wanted -> 'deadlines');
        perform wake_notices(file, wanted);
    end if;
    if is_list(wanted -> 'alarms') then
        perform set_alarms(file, wanted -> 'alarms');
    end if;
    if is_list(wanted -> 'outbox') then
        perform put_in_outbox(file, wanted -> 'outbox');
    end if;
    if is_list(wanted -> 'bookings') then
        perform book(file, wanted -> 'bookings');
    end if;
    perform follow_case(file, wanted -> 'event');
    perform note_hands(file, wanted -> 'event');
    perform note_publication(file, wanted -> 'event');
    if jsonb_array_length(coalesce(wanted -> 'notifications', '[]')) > 0 then
        perform tell_all(file, wanted -> 'notifications');
        perform publish_told(file);
    end if;
    if jsonb_typeof(wanted -> 'park_fields') = 'object' then
        perform set_park(file, park_of_cases(file.park_id), wanted -> 'park_fields');
    end if;
end $$;

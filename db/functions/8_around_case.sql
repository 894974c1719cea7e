-- What stands around a case on its page. Each part has a plan of its own and is read only where it is filled: to set up the plans
-- of all parts took longer than to read what stands in one. Row-level security decides what of a part there is.

-- Which parts are filled, as far as the passes of the person acting reach: what they do not reach takes no time that could tell of it.
create function parts_around(of_case bigint, out below boolean, out above boolean, out files boolean, out letters boolean,
                             out waiting boolean, out posted boolean)
language plpgsql stable security definer set search_path from current as $$
declare
    passes  constant bigint[] := passes_held();
    highest constant smallint := (select max(pass % 4) from unnest(passes) pass);
begin
    select exists (select from case_link l join case_reader r on r.case_id = l.from_id and r.pass = any (passes)
                   where l.to_id = of_case),
           exists (select from case_link l join case_reader r on r.case_id = l.to_id and r.pass = any (passes)
                   where l.from_id = of_case),
           exists (select from attachment a where a.case_id = of_case and a.removed_at is null and a.compartment <= highest),
           exists (select from document d where d.case_id = of_case and d.compartment <= highest),
           exists (select from waiting_step w where w.case_id = of_case and w.until > now()),
           exists (select from post_item i where i.case_id = of_case and i.posted_on is not null)
    into below, above, files, letters, waiting, posted;
end $$;

-- The cases below one or above it, as far as the person acting reads them and knows of their last step; each with who owns the work
-- in it, else whose it is. It runs as the owner and asks for that itself: the policies do so by plans that take longer to set up than to run.
create function cases_tied(of_case bigint, below boolean) returns json
language plpgsql stable security definer set search_path from current as $$
declare
    passes constant bigint[] := passes_held();
begin
    return (
        select json_agg(json_build_object(
            'number', c.number, 'level', c.compartment, 'title', c.title, 'workflow', c.workflow, 'state', state_known(c, w), 'due', due_known(c, w),
            'paused', paused_known(c, w) and due_known(c, w) is null, 'organisation', coalesce(
                (select o.name from organisation o
                 where o.id = (select (party ->> 'organisation')::bigint
                               from jsonb_array_elements(c.document -> 'parties') party
                               where party ->> 'key' = 'owner' limit 1)),
                (select o.name from organisation o where o.id = c.organisation_id))) order by c.id)
        from (select l.from_id as id from case_link l where below and l.to_id = of_case
              union all select l.to_id from case_link l where not below and l.from_id = of_case) tied
        join case_file c on c.id = tied.id left join waiting_step w on w.case_id = c.id and is_hidden(w)
        where exists (select from case_reader r where r.case_id = of_case and r.pass = any (passes))
          and exists (select from case_reader r where r.case_id = c.id and r.pass = any (passes)));
end $$;

create function files_with(of_case bigint) returns json language plpgsql stable as $$
declare
    manages constant boolean := manages_case(of_case);
begin
    return (
        select json_agg(json_build_object(
            'id', a.id, 'name', a.name, 'level', a.compartment, 'type', a.content_type, 'answers', a.answers, 'size', a.size, 'at', a.uploaded_at,
            'by', (select p.name from person p where p.id = a.uploaded_by),
            'may_withdraw', case when a.compartment > f.compartment then annex_stays_because(of_case, a.id)
                                 else why_it_stays(of_case, a.uploaded_by, a.uploaded_at, a.scanned, manages) end is null) order by a.id desc)
        from attachment a join case_file f on f.id = a.case_id where a.case_id = of_case and a.removed_at is null);
end $$;

-- Who may do something with a letter is asked of letters of a case that whoever acts prepares; what holds for all, once.
create function letters_of(of_case bigint) returns json language plpgsql stable as $$
declare
    prepares constant boolean := prepares_letters(of_case);
    waits    constant bigint := event_that_waits(of_case);
    stuck    constant bigint[] := stuck_letters(of_case);
begin
    return (
        select json_agg(json_build_object(
            'stuck', d.id = any (stuck), 'number', d.number, 'version', d.version, 'title', case when d.title = '' then title_of(d.id) else d.title end, 'name', d.name, 'only_for', d.only_for, 'dated', d.dated, 'made', d.made_at is not null,
            'id', d.id, 'adapted_by', (select p.name from person p where p.id = d.adapted_by),
            'agreed_by', (select p.name from person p where p.id = d.agreed_by), 'made_at', d.made_at, 'sha256', encode(d.sha256, 'hex'),
            'template_version', t.version, 'template_of', (select o.name from organisation o where o.id = t.organisation_id),
            'published_on', d.published_on, 'published_by', d.published_by, 'posted_how', d.posted_how,
            'decision', d.decision, 'asked_on', (d.wanted_at at time zone 'Europe/Amsterdam')::date, 'sendings', sendings_of(d.id),
            'withdrawn', d.withdrawn_in is not null, 'waits', coalesce(waits in (d.event, d.published_in), false),
            'prepares', still.unsent, 'may_adapt', still.unsent and may_be_adapted(d.id), 'has_word', prepares and d.source is not null,
            'signer', case when d.decision then signer_of(d.id) end,
            'proposals', case when prepares then proposals_for(d.id) end) order by d.id desc)
        from document d left join letter_template t on t.id = d.template_id
        cross join lateral (select prepares and is_unsent(d.id) as unsent offset 0) still
        where d.case_id = of_case);
end $$;

-- The other texts that wait for whoever signed the letter.
create function proposals_for(of_letter bigint) returns json language plpgsql stable as $$
begin
    return (select json_agg(json_build_object('id', p.id, 'at', p.made_at, 'by', w.name, 'read_by', r.name, 'waits_for_reader', waits_for_reader(p.id),
                                                 'may_read', may_read_text(p.id)) order by p.id)
            from letter_proposal p join person w on w.id = p.made_by left join person r on r.id = p.read_by where p.document_id = of_letter);
end $$;

-- The names of who takes part, and of what was chosen from lists: an answer that is a number may be one of an organisation.
-- Everybody reads these registers.
create function names_around(parties jsonb, data jsonb) returns json
language plpgsql stable security definer set search_path from current as $$
begin
    return (
        select json_build_object(
            'parties', coalesce(json_agg(json_build_object('organisation', o.id, 'name', o.name)) filter (where o.id = any (meant.parties)), '[]'),
            'chosen', json_build_object(
                'organisations', json_agg(json_build_object('value', o.id::text, 'label', o.name)) filter (where o.id = any (meant.answers)),
                'intervention', case when data ? 'type' then (
                    select json_agg(json_build_object('value', c.code, 'label', c.code || ' ' || c.label))
                    from catalogue c where c.list = 'intervention' and c.code = data ->> 'type') end))
        from (select array(select (party ->> 'organisation')::bigint from jsonb_array_elements(parties) party) as parties,
                     array(select answer::bigint from jsonb_path_query(data, '$.* ? (@.type() == "number" && @ < 1000000000)') answer) as answers
              offset 0) meant
        left join organisation o on o.id = any (meant.parties || meant.answers));
end $$;

-- The messages of a case that went to the post on paper, for whoever sends its letters.
create function posted_of(of_case bigint) returns json language plpgsql stable as $$
begin
    return (
        select json_agg(json_build_object(
            'at', coalesce(i.posted_at, i.posted_on + time '12:00'), 'on', i.posted_on, 'because', i.because,
            'term_from', i.term_from, 'term_last', i.term_last, 'term_because', i.term_because,
            'by', (select b.name from person b where b.id = i.posted_by), 'to', (select p.name from person p where p.id = i.person_id),
            'what', coalesce((select string_agg(d.number, ', ' order by d.id) from document d
                              where d.id = any (letters_behind(i.notification_id))), letter_subject(i.notification_id)))
            order by i.posted_on desc, i.id desc)
        from post_item i where i.case_id = of_case and i.posted_on is not null);
end $$;

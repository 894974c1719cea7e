-- Letters of a case: wanted in the same commit as the event, made by a worker, published by a later event. A letter is named by its
-- id: its row holds the PDF, which would be read to hand it on.

-- Whether objection or appeal is open against it; its template says so.
create function is_decision(of_workflow text, of_document text) returns boolean language plpgsql stable as $$
begin
    return coalesce((select t.decision from letter_template t
                     where t.workflow = of_workflow and t.document = of_document and t.status = 'in_use' and t.organisation_id is null), false);
end $$;

-- How many letters a text made, also of cases that whoever keeps the texts does not read.
create function letters_made_from(of_template bigint) returns bigint
language plpgsql stable security definer set search_path from current as $$
begin
    return (select count(*) from document d where d.template_id = of_template);
end $$;

-- The text that was in use at a moment where another is now; of a moment before there was any, the first one.
create function text_in_use_at(now_used letter_template, at timestamptz) returns letter_template language plpgsql stable as $$
declare
    then_used letter_template;
begin
    select t.* into then_used from letter_template t
    where t.workflow = now_used.workflow and t.document = now_used.document and t.status <> 'draft' and t.used_from <= at
      and t.organisation_id is not distinct from now_used.organisation_id
    order by t.used_from desc, t.version desc limit 1;
    if not found then
        select t.* into then_used from letter_template t
        where t.workflow = now_used.workflow and t.document = now_used.document and t.used_from is not null
          and t.organisation_id is not distinct from now_used.organisation_id
        order by t.used_from, t.version limit 1;
    end if;
    return then_used;
end $$;

-- The row of a letter that an event asks for, and for whom alone it is; gives its id. The case is locked, so numbers have no
-- gaps or doubles.
create function want_document(file case_file, wanted text, for_whom bigint) returns bigint language plpgsql as $$
declare
    new_id bigint;
begin
    insert into document (case_id, event, name, only_for, number, compartment, decision, wanted_at, dated)
    values (file.id, file.version, wanted, for_whom,
            file.number || '-B' || (select count(distinct d.number) + 1 from document d where d.case_id = file.id),
            file.compartment, is_decision(file.workflow, wanted), file.changed_at, (file.changed_at at time zone 'Europe/Amsterdam')::date)
    returning id into new_id;
    return new_id;
end $$;

-- The newest versions of the decisions of a case that nobody was told of yet: those of the last step that made any.
create function decisions_to_publish(of_case bigint) returns setof bigint language plpgsql stable rows 1 as $$
begin
    return query
        select d.id from document d
        where d.case_id = of_case and d.decision and d.published_on is null and d.withdrawn_in is null
          and d.event = (select max(l.event) from document l where l.case_id = of_case and l.decision and l.published_on is null
                           and l.withdrawn_in is null)
          and d.version = (select max(v.version) from document v where v.number = d.number)
        order by d.id;
end $$;

-- What a letter is called; before it is made as its text in use is.
create function title_of(of_letter bigint) returns text language plpgsql stable as $$
begin
    return (
        select coalesce(nullif(d.title, ''), (
            select t.title from letter_template t join case_file f on f.workflow = t.workflow
            where f.id = d.case_id and t.document = d.name and t.status = 'in_use'
            order by t.organisation_id nulls first limit 1), d.name)
        from document d where d.id = of_letter);
end $$;

-- The letters of a case that cannot be made until an administrator did something about it. It runs as the owner: of what waits
-- only administrators know.
create function stuck_letters(of_case bigint) returns bigint[]
language plpgsql stable security definer set search_path from current as $$
begin
    return array(
        select d.id from document d join outbox w on w.payload ->> 'id' = d.id::text and w.kind = 'make_document'
        where d.case_id = of_case and d.made_at is null and w.incident is not null);
end $$;

-- The letter as it is sent on that day, because its last day for objection counts from there: one that was made for another
-- day is made again, as a next version with the text that was adapted; one that was not made yet gets the day.
create function dated_for(of_letter bigint, day date, wanted_by bigint) returns bigint language plpgsql as $$
declare
    again bigint;
begin
    if exists (select from document d where d.id = of_letter and d.dated = day) then
        return of_letter;
    end if;
    update document d set dated = day where d.id = of_letter and d.made_at is null;
    if found then
        return of_letter;
    end if;
    insert into document (case_id, event, name, number, version, compartment, decision, wanted_at, dated,
                          adapted_by, adapted_text, source, source_sha256, agreed_by)
    select d.case_id, d.event, d.name, d.number, d.version + 1, d.compartment, true, d.wanted_at, day,
           d.adapted_by, d.adapted_text, d.source, d.source_sha256, d.agreed_by
    from document d where d.id = of_letter
    returning id into again;
    insert into outbox (kind, payload, case_id, wanted_by)
    select 'make_document', jsonb_build_object('document', d.name, 'id', again), d.case_id, wanted_by from document d where d.id = again;
    return again;
end $$;

-- The day of publication starts the term for objection (Awb 3:41, 6:8), and the letter says when that ends.
create function note_publication(file case_file, event jsonb) returns void language plpgsql as $$
declare
    day     date := coalesce(event #>> '{input,published_on}', event #>> '{input,decision_published_on}')::date;
    channel text := event #>> '{input,published_by}';
    letter  bigint;
begin
    if day is null then
        return;
    end if;
    for letter in select decisions_to_publish(file.id) loop
        letter := dated_for(letter, day, file.version);
        update document d set published_on = greatest(day, d.dated), published_by = channel, published_in = file.version where d.id = letter;
    end loop;
end $$;

-- The decisions of a case, ready to print for the day on which they will go to the post: their ids. Null when there is
-- none, the day is before the signature, or the person acting does not prepare them.
create function date_decisions(of_case text, day date) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    file case_file;
    one  bigint;
    ids  jsonb := '[]';
begin
    select f.* into file from case_file f where f.number = of_case for no key update;
    if not found or acting_person() is null or not prepares_letters(file.id) or letter_waits(file.id) then
        return null;
    end if;
    for one in select decisions_to_publish(file.id) loop
        if exists (select from document d where d.id = one and day < (d.wanted_at at time zone 'Europe/Amsterdam')::date) then
            return null;
        end if;
        ids := ids || to_jsonb(dated_for(one, day, file.version));
    end loop;
    return case when ids = '[]' then null else ids end;
end $$;

-- The letters that a message brought: those of the step that told it, or the decision which that step made known; of what is
-- for an adviser alone those of whoever works there.
create function letters_behind(of_notification bigint) returns bigint[]
language plpgsql stable security definer set search_path from current as $$
begin
    return (
        select array_agg(d.id order by d.id)
        from notification n
        join case_event e on e.case_id = n.case_id and e.at = n.created_at
        join document d on d.case_id = n.case_id and d.version = (select max(v.version) from document v where v.number = d.number)
        where n.id = of_notification
          and (d.only_for is null or exists (
                  select from role_holding h where h.person_id = n.person_id and h.organisation_id = d.only_for
                     and today() between h.from_day and coalesce(h.until_day, 'infinity')))
          and (d.event = e.sequence
               or coalesce(e.payload #>> '{input,published_on}', e.payload #>> '{input,decision_published_on}') is not null
                  and d.published_on is not null
                  and d.event = (select max(l.event) from document l where l.case_id = n.case_id and l.decision and l.event <= e.sequence)));
end $$;

-- Whether decisions of the workflow go to the organisation on paper: it never said that it wants them in the portal (Awb 2:8), or
-- somebody there wants paper or cannot be reached by e-mail.
create function wants_paper(of_organisation bigint, of_workflow text) returns boolean
language plpgsql stable security definer set search_path from current as $$
begin
    return coalesce(not takes_in_portal(of_organisation, of_workflow), false) or exists (
        select from role_holding h left join message_choice c on c.person_id = h.person_id and c.kind = 'decision'
        where h.organisation_id = of_organisation and today() between h.from_day and coalesce(h.until_day, 'infinity')
          and (c.choice = 'post' or is_undeliverable(h.person_id)));
end $$;

-- The lines of a text that hold something, in their order.
create function filled_lines(text_typed text) returns text[] language plpgsql immutable as $$
begin
    return array(select btrim(line, E' \t\r') from unnest(string_to_array(text_typed, E'\n')) with ordinality typed (line, place)
                 where btrim(line, E' \t\r') <> '' order by place);
end $$;

-- The organ that decides and writes for an organisation whose house style names none: of a municipality its executive.
create function organ_of(one organisation) returns text language plpgsql stable as $$
begin
    return case when one.kind = 'municipality' then coalesce((
        select 'Burgemeester en wethouders van ' || min(m.name)
        from organisation_area a join municipality m on m.code = a.municipality
        where a.organisation_id = one.id having count(*) = 1), one.name) else one.name end;
end $$;

-- Its address below the name of that organ, which is not said twice.
create function sender_of(one organisation) returns text[] language plpgsql stable as $$
begin
    return array(select line from unnest(one.address) with ordinality as typed (line, place)
                 where line not ilike 'college van burgemeester%' order by place);
end $$;

-- How an organisation presents itself, with its logo ready for a page.
create function house_of(of_organisation bigint) returns jsonb language plpgsql stable as $$
begin
    return (
        select jsonb_build_object('organisation', o.id, 'name', o.name, 'organ', coalesce(h.organ, organ_of(o)),
            'sender', to_jsonb(coalesce(h.sender, sender_of(o))), 'contact', coalesce(h.contact, ''),
            'objection_address', to_jsonb(coalesce(h.objection_address, o.address)), 'court', coalesce(h.court, ''),
            'colour', coalesce(h.colour, '#0e3a4a'), 'account', coalesce(h.account, ''),
            'logo', 'data:' || h.logo_type || ';base64,' || translate(encode(h.logo, 'base64'), E'\n', ''))
        from organisation o left join house_style h on h.organisation_id = o.id where o.id = of_organisation);
end $$;

-- What the letters of the province must name from around a case, as the fact "letter_data" gives it to the table.
create function letter_ground(file case_file) returns jsonb language plpgsql stable as $$
begin
    return coalesce((
        select jsonb_build_object('organ', coalesce(h.organ, organ_of(o)), 'court', coalesce(h.court, ''),
                                  'objection_lines', to_jsonb(coalesce(h.objection_address, o.address)))
        from organisation o left join house_style h on h.organisation_id = o.id where o.id = province_of(file)), '{}');
end $$;

-- What a decision under a scheme rests on: a scheme for public bodies alone says itself that title 4.2 holds (Awb 4:21 lid 3).
create function basis_in_letters(legal_basis text, rules jsonb) returns text language plpgsql immutable as $$
begin
    return legal_basis || case when rules ->> 'title_4_2' = 'declared'
        then ', waarin titel 4.2 van de Algemene wet bestuursrecht van overeenkomstige toepassing is verklaard (artikel 4:21 lid 3)'
        else '' end;
end $$;

-- The province in whose area the case lies.
create function province_of(file case_file) returns bigint language plpgsql stable as $$
begin
    return (select o.id from organisation o join organisation_area a on a.organisation_id = o.id
            where o.kind = 'province' and o.active and a.municipality = file.municipality order by o.id limit 1);
end $$;

-- Of the attachments that a scheme demands those that were not there at a moment, as choices: [{id, value, label}].
create function missing_attachments(of_case bigint, demanded jsonb, up_to timestamptz) returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    return (
        select coalesce(jsonb_agg(d.item || jsonb_build_object('value', d.item -> 'id') order by d.place), '[]')
        from jsonb_array_elements(demanded) with ordinality as d (item, place)
        where not exists (select from attachment a
                          where a.case_id = of_case and a.answers = d.item ->> 'id' and a.scanned <> 'infected'
                            and a.uploaded_at <= up_to and coalesce(a.removed_at > up_to, true)));
end $$;

-- The organisations that took part in a case or were chosen in it at any time, under their ids: a letter is made from the case as it
-- was, and whoever declined since is no party of it any more.
create function organisations_named(file case_file) returns jsonb language plpgsql stable as $$
declare
    told constant jsonb := (select coalesce(jsonb_agg(e.payload), '[]') from case_event e where e.case_id = file.id);
begin
    return (
        select jsonb_object_agg(o.id, jsonb_build_object('name', o.name, 'kind', o.kind, 'address', to_jsonb(o.address)))
        from organisation o
        where o.id = file.organisation_id
           or o.id in (select (p ->> 'organisation')::bigint from jsonb_array_elements(file.document -> 'parties') p)
           or o.id in (select (did.effect #>> '{party,organisation}')::bigint
                       from jsonb_path_query(told, '$[*].effects[*] ? (@.kind == "add_party")') as did (effect))
           or o.id in (select (a ->> 'organisation')::bigint from jsonb_array_elements(file.document -> 'advice') a)
           or o.id::text in (
               select one.answer
               from jsonb_array_elements(file.document -> 'data' || jsonb_path_query_array(told, '$[*].patch')) as kept (answers),
                    jsonb_each_text(kept.answers) as one (field, answer) where length(one.answer) < 19));
end $$;

-- Under which kind of mandate a decision of the case is signed and for what amount, as the table asks it (Awb 10:1, functions/signs);
-- above: the case that it hangs under, of which what was granted counts where the workflow says nothing else.
create function signed_in(file case_file, above case_file, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('kind', 'subsidie', 'cents', (above.document #>> '{data,granted_cents}')::bigint)
        || signs_of_case(file, above, up_to);
end $$;

-- Everything around a case that its letters may name: organisations, houses, the case above, the scheme, what was paid up
-- to the moment, what stands below the signature of whoever acted, and what its workflow adds (functions/letter).
create function letter_facts(file case_file, signed jsonb, up_to timestamptz) returns jsonb language plpgsql stable as $$
declare
    above  case_file;
    rules  scheme;
    own    jsonb;
    mandate_asked jsonb;
begin
    select c.* into above from case_link l join case_file c on c.id = l.to_id where l.from_id = file.id order by c.id limit 1;
    rules := case when file.document #>> '{data,scheme}' is not null then scheme_of(file) else scheme_of(above) end;
    own := letter_of_case(file, above, rules, up_to);
    mandate_asked := signed_in(file, above, up_to);
    return own || jsonb_build_object(
        'houses', jsonb_build_object('province', house_of(province_of(file)), 'owner', house_of(file.organisation_id)),
        'organisations', organisations_named(file),
        'park', coalesce((select p.name from park p where p.id = file.park_id), ''),
        'municipality', coalesce((select m.name from municipality m where m.code = file.municipality), ''),
        'above', case when above.id is not null then above.document end,
        'scheme', coalesce(rules.rules, '{}') || jsonb_build_object('name', coalesce(rules.name, ''), 'legal_basis', coalesce(basis_in_letters(rules.legal_basis, rules.rules), '')),
        'amount_rule', case when above.document #>> '{data,scheme}' is not null then amount_rule_of(above, file.id) end,
        'lists', coalesce(own -> 'lists', '{}') || jsonb_build_object(
            'schemes', (select jsonb_agg(jsonb_build_object('value', s.id, 'label', s.name)) from (
                            select distinct on (k.id) k.id, k.name from scheme k order by k.id, k.version desc) s),
            'refusal_grounds', (select jsonb_agg(jsonb_build_object('value', g ->> 'id', 'label', (g ->> 'label') || ' (' || (g ->> 'basis') || ')'))
                                from jsonb_array_elements(refusal_grounds_of(rules.rules)) g),
            'interventions', (select jsonb_agg(jsonb_build_object('value', c.code, 'label', c.label)) from catalogue c where c.list = 'intervention')),
        'lines', coalesce(own -> 'lines', '[]'),
        'step_time', to_char(up_to at time zone 'Europe/Amsterdam', 'HH24:MI'),
        'paid_cents', (
            select coalesce(sum(case when p.kind = 'recovery' then -p.cents else p.cents end), 0)
            from ledger_posting p
            where p.case_id in (file.id, above.id) and p.kind in ('advance', 'payment', 'recovery') and p.at <= up_to),
        'signature_line', coalesce((
            select m.signature_line from mandate m
            where m.role = signed ->> 'role' and m.organisation_id = (signed ->> 'organisation')::bigint
              and (m.person_id is null or m.person_id = (signed ->> 'person')::bigint)
              and (m.for_substitutes or coalesce((signed ->> 'on_behalf_of')::bigint, 0) = 0)
              and (up_to at time zone 'Europe/Amsterdam')::date between m.from_day and coalesce(m.until_day, 'infinity')
              and m.decision = mandate_asked ->> 'kind'
              and coalesce(m.most_cents >= coalesce((mandate_asked ->> 'cents')::bigint, 0), true)
            order by m.organ = rules.organ desc nulls last, m.person_id nulls last, m.most_cents nulls last, m.id limit 1), ''),
        'role', coalesce((select r.label from role r where r.id = signed ->> 'role'), ''));
end $$;

-- Whether the person acting prepares the letters of the case: reads it as the authority of its area, not as its addressee.
create function prepares_letters(of_case bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select from case_reader r where r.case_id = of_case and r.because = 'area' and r.pass = any (passes_held()));
end $$;

-- Whether whoever acts may put another text in the place of the letter: who prepares it, and of a decision only who signed it. It runs as
-- the owner, because who else reads the case is not theirs to see.
create function may_be_adapted(of_letter bigint) returns boolean
language plpgsql stable security definer set search_path from current as $$
begin
    return (select prepares_letters(d.case_id) and (not d.decision or signs_still(d.id)) and is_unsent(d.id)
            from document d where d.id = of_letter);
end $$;

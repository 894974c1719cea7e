-- Letters of which somebody wrote another text: who may put it in the place of what was signed, and doing so. A letter is named by
-- its id: its row holds the PDF, which would be read to hand it on.

-- Whether the letter may still get another text: the newest of its number, that did not go out and that nobody whom it is for
-- could read. A decision is read from its publication on (Awb 3:41), any other letter once its step no longer waits. What a decision
-- was weighed on stays as whoever signed saw it. It runs as the owner: who else reads the case is not theirs to see.
create function is_unsent(of_letter bigint) returns boolean
language plpgsql stable security definer set search_path from current as $$
declare
    one record;
begin
    select d.case_id, d.event, d.number, d.version, d.decision, d.only_for, d.made_at, d.published_on, d.withdrawn_in into one
    from document d where d.id = of_letter;
    if one.made_at is null or one.published_on is not null or one.withdrawn_in is not null or coalesce(one.only_for = 0, false)
       or exists (select from document d where d.number = one.number and d.version > one.version) then
        return false;
    end if;
    return one.decision or coalesce(event_that_waits(one.case_id) = one.event, false) or not exists (
        select from case_reader r where r.case_id = one.case_id and r.because <> 'area'
           and (one.only_for is null or r.organisation_id = one.only_for));
end $$;

-- Whether whoever acts signed the decision and could sign it today: still in that role, and under a mandate that goes on where
-- it was signed under one. Nobody else puts another text in the place of what was signed (Awb 10:3, HANDBOOK 2.2).
create function signs_still(of_letter bigint) returns boolean
language plpgsql stable security definer set search_path from current as $$
declare
    signed case_event;
    role_  text;
    office bigint;
begin
    select e.* into signed from document d join case_event e on e.case_id = d.case_id and e.sequence = d.event where d.id = of_letter;
    role_ := signed.payload #>> '{by,role}';
    office := (signed.payload #>> '{by,organisation}')::bigint;
    return coalesce(signed.person_id = acting_person(), false)
       and exists (select from holding_today h where h.person_id = signed.person_id and h.role = role_ and h.organisation_id = office)
       and (select coalesce(bool_or(today() between m.from_day and coalesce(m.until_day, 'infinity')), true)
            from case_file f cross join lateral (select signed_in(f, null, signed.at) ->> 'kind' as kind offset 0) asked
            join mandate m on m.decision = asked.kind
            where f.id = signed.case_id and m.role = role_ and m.organisation_id = office
              and (m.person_id is null or m.person_id = signed.person_id)
              and (signed.at at time zone 'Europe/Amsterdam')::date between m.from_day and coalesce(m.until_day, 'infinity'));
end $$;

-- Who signed a decision, for whoever reads the case: their name.
create function signer_of(of_letter bigint) returns text
language plpgsql stable security definer set search_path from current as $$
begin
    return (select e.payload #>> '{by,name}' from document d join case_event e on e.case_id = d.case_id and e.sequence = d.event
            where d.id = of_letter);
end $$;

-- Who read the draft of the decision before it was signed, as the event says it; null where its workflow asks no second reader.
create function second_reader_of(of_letter bigint) returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    return (select e.payload -> 'by' from document d join case_event e on e.case_id = d.case_id and e.sequence < d.event
            where d.id = of_letter and d.decision and e.action = 'read' order by e.sequence desc limit 1);
end $$;

-- Whether whoever acts may read the other text as its second reader: in the role and office of whoever read the draft, and neither
-- who wrote the text, nor who wrote the draft, nor who signed (HANDBOOK 2.2, 14.3).
create function may_read_text(of_proposal bigint) returns boolean
language plpgsql stable security definer set search_path from current as $$
begin
    return (select p.read_by is null and prepares_letters(p.case_id) and is_unsent(d.id) and p.made_by <> acting_person()
               and exists (select from holding_today h
                           where h.person_id = acting_person() and h.role = reader ->> 'role'
                             and h.organisation_id = (reader ->> 'organisation')::bigint)
               and not exists (select from case_event e
                               where e.case_id = d.case_id and e.person_id = acting_person()
                                 and (e.sequence = d.event or e.action = 'draft' and e.sequence < d.event))
            from letter_proposal p join document d on d.id = p.document_id cross join lateral second_reader_of(d.id) reader
            where p.id = of_proposal);
end $$;

-- What the other text waits for: a second reader, or whoever signed.
create function waits_for_reader(of_proposal bigint) returns boolean
language plpgsql stable security definer set search_path from current as $$
begin
    return (select p.read_by is null and second_reader_of(p.document_id) is not null from letter_proposal p where p.id = of_proposal);
end $$;

-- Keeps another text for that version of a letter; null when it is not there for whoever acts or not theirs to prepare. The
-- text that is in the letter already makes no version: {is_same}. In a decision nothing is put in place before it was compared.
create function propose_letter(of_case text, of_letter bigint, wrote text, word bytea, pdf bytea) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    one    document;
    new_id bigint;
begin
    select d.* into one from document d join case_file f on f.id = d.case_id where f.number = of_case and d.id = of_letter;
    if not found or acting_person() is null or not prepares_letters(one.case_id) or not is_unsent(one.id) then
        return null;
    elsif one.adapted_text = wrote then
        return jsonb_build_object('is_same', true);
    end if;
    insert into letter_proposal as p (case_id, document_id, compartment, adapted_text, source, source_sha256, bytes, made_by)
    values (one.case_id, one.id, one.compartment, wrote, word, sha256(word), pdf, acting_person())
    on conflict on constraint letter_proposal_once do update set bytes = excluded.bytes
    returning p.id into new_id;
    return jsonb_build_object('proposal', new_id, 'letter', one.number, 'sha256', encode(sha256(word), 'hex'),
                              'may_adapt', not one.decision and may_be_adapted(one.id));
end $$;

create function refuse_adapting(rule text) returns void language plpgsql as $$
begin
    raise exception 'violates check constraint "%"', rule using errcode = 'check_violation', constraint = rule;
end $$;

-- What an event says about another text for a letter, done with it in one commit.
create function follow_adapting(file case_file, event jsonb) returns void language plpgsql as $$
declare
    said constant jsonb := event -> 'input';
    one document;
    new letter_proposal;
begin
    select p.* into new from letter_proposal p
    where p.case_id = file.id and p.id = (said ->> 'proposal')::bigint and encode(p.source_sha256, 'hex') = said ->> 'sha256';
    select d.* into one from document d where d.id = new.document_id and d.number = said ->> 'letter';
    if one.id is null or not prepares_letters(file.id) then
        perform refuse_adapting('adapted_letter_is_there');
    elsif not is_unsent(one.id) then
        perform refuse_adapting('letter_to_adapt_is_unsent');
    elsif event ->> 'action' = 'propose_letter' then
        update letter_proposal p set shown_in = file.version where p.id = new.id;
        return;
    elsif event ->> 'action' = 'read_letter' then
        if not may_read_text(new.id) then
            perform refuse_adapting('adapted_text_read_by_another');
        end if;
        update letter_proposal p set read_by = acting_person(), read_at = file.changed_at where p.id = new.id;
        return;
    elsif waits_for_reader(new.id) then
        perform refuse_adapting('adapted_text_is_read');
    elsif not may_be_adapted(one.id) then
        perform refuse_adapting('letter_adapted_by_who_signed');
    end if;
    insert into document (case_id, event, name, only_for, number, version, compartment, decision, wanted_at, dated, title, template_id, data,
                          bytes, sha256, made_at, adapted_by, adapted_text, source, source_sha256, agreed_by)
    values (one.case_id, one.event, one.name, one.only_for, one.number, one.version + 1, one.compartment, one.decision, one.wanted_at, one.dated,
            one.title, one.template_id, one.data, new.bytes, sha256(new.bytes), file.changed_at, new.made_by, new.adapted_text, new.source,
            new.source_sha256, acting_person());
    update document d set replaced = true where d.id = one.id;
    delete from letter_proposal p where p.document_id = one.id;
end $$;

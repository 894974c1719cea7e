-- The text of a letter that every organisation sends: one administrator asks to put the draft in use, another decides. Every
-- other administrator is told, because the letters of their organisation change too.

-- The draft that somebody saw, locked; null where it is another one by now, and for who keeps no texts.
create function draft_for_all(of_workflow text, of_document text, seen text) returns letter_template language plpgsql as $$
declare
    draft letter_template;
begin
    select t.* into draft from letter_template t
    where t.workflow = of_workflow and t.document = of_document and t.organisation_id is null and t.status = 'draft'
      and md5(t.title || t.body) = seen and holds_role('functional_admin')
    for update;
    return draft;
end $$;

create function ask_to_use_text(of_workflow text, of_document text, seen text) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    me    bigint := acting_person();
    asked letter_template := draft_for_all(of_workflow, of_document, seen);
begin
    if asked.id is null then
        return null;
    end if;
    update letter_template t set asked_by = me, asked_at = now() where t.id = asked.id;
    insert into audit_entry (person_id, what, subject, after)
    values (me, 'letter_template_asked', asked.title, jsonb_build_object('version', asked.version::text));
    insert into notification (person_id, kind, text)
    select h.person_id, 'step', a.what
    from administrators_beside(me, null) h,
         (select (select name from person where id = me) || ' vraagt u de brief ‘' || asked.title
              || '’ in gebruik te nemen voor alle organisaties. Kijk bij Beheer, Sjablonen.' as what) a
    where not exists (select from notification n where n.person_id = h.person_id and n.text = a.what and n.read_at is null);
    return jsonb_build_object('version', asked.version);
end $$;

-- {version}; null when this text was not asked for, or is another one by now.
create function settle_text(of_workflow text, of_document text, seen text, is_used boolean) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    me    bigint := acting_person();
    asked letter_template := draft_for_all(of_workflow, of_document, seen);
begin
    if asked.asked_by is null then
        return null;
    end if;
    if is_used then
        update letter_template t set status = 'withdrawn'
        where t.workflow = of_workflow and t.document = of_document and t.organisation_id is null and t.status = 'in_use';
        update letter_template t set status = 'in_use', used_by = me, used_from = now() where t.id = asked.id;
    else
        update letter_template t set asked_by = null, asked_at = null where t.id = asked.id;
    end if;
    insert into audit_entry (person_id, what, subject, after)
    values (me, case when is_used then 'letter_template_used' else 'letter_template_refused' end, asked.title,
            jsonb_build_object('version', asked.version::text, 'asked_by', (select name from person where id = asked.asked_by)));
    perform tell_about_access(h.person_id, (select name from person where id = me)
                                           || case when is_used then ' nam voor alle organisaties in gebruik: ‘' else ' nam niet in gebruik: ‘' end
                                           || asked.title || '’.')
    from administrators_beside(me, null) h where is_used or h.person_id = asked.asked_by;
    return jsonb_build_object('version', asked.version);
end $$;

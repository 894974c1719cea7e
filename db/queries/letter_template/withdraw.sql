-- as: person
-- writes
-- The organisation's own text is withdrawn: its letters are made from the one for all again. Null when it has none in use.
with gone as (
    update letter_template t set status = 'withdrawn'
    where t.workflow = :workflow and t.document = :document and t.status = 'in_use'
      and t.organisation_id = cast(:organisation as bigint) and holds_role('functional_admin')
    returning t.*),
noted as (
    insert into audit_entry (person_id, what, subject, before)
    select acting_person(), 'letter_template_withdrawn', concat_ws(', ', g.title, o.name), jsonb_build_object('version', g.version::text)
    from gone g join organisation o on o.id = g.organisation_id)
select json_build_object('version', version) from gone

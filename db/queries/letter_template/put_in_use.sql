-- as: person
-- writes
-- The draft as somebody saw it becomes the version in use; the one before is withdrawn. Null when the draft changed meanwhile.
with ready as (
    select d.id from letter_template d
    where d.workflow = :workflow and d.document = :document and d.status = 'draft' and md5(d.title || d.body) = md5(:title || :body)
      and d.organisation_id is not distinct from cast(:organisation as bigint) and holds_role('functional_admin')
    for update),
withdrawn as (
    update letter_template o set status = 'withdrawn'
    where o.workflow = :workflow and o.document = :document and o.status = 'in_use' and exists (select from ready)
      and o.organisation_id is not distinct from cast(:organisation as bigint)
    returning o.id),
used as (
    update letter_template d set status = 'in_use', used_by = acting_person(), used_from = now()
    from ready where d.id = ready.id and (select count(*) from withdrawn) >= 0
    returning d.*),
noted as (
    insert into audit_entry (person_id, what, subject, after)
    select acting_person(), 'letter_template_used', concat_ws(', ', u.title, o.name), jsonb_build_object('version', u.version::text)
    from used u left join organisation o on o.id = u.organisation_id)
select json_build_object('version', version) from used

-- as: person
-- writes
-- {id, email}: "kept", or "asked" when the other address waits for a second administrator (HANDBOOK 4.3).
with before as materialized (
    select id, name, email from person where id = cast(:person as bigint) and administers_person(id)),
done as materialized (
    select b.*, btrim(:name) as new_name, btrim(:email) as new_email,
           set_account(b.id, btrim(:name), btrim(:email), cast(:lapse_days as integer)) as outcome
    from before b),
noted as (
    insert into audit_entry (person_id, what, subject, before, after)
    select acting_person(), 'person_changed', new_name, jsonb_build_object('name', name, 'email', email),
           jsonb_build_object('name', new_name, 'email', case outcome when 'asked' then email else new_email end)
    from done where name <> new_name or email <> new_email and outcome = 'kept'),
asked as (
    insert into audit_entry (person_id, what, subject, after)
    select acting_person(), 'email_asked', new_name, jsonb_build_object('email', new_email) from done where outcome = 'asked')
select json_build_object('id', id, 'email', outcome) from done

-- as: person
-- writes
-- The account that somebody asked for is the one from now on, when :outcome is "bevestig", or it is not. Null when another one
-- was asked for since, or for who may not.
with old as (
    select h.organisation_id, o.name, h.account, h.account_asked
    from house_style h join organisation o on o.id = h.organisation_id
    where h.organisation_id = cast(:organisation as bigint) and h.account_asked = :account
      and o.id = any ((select administered_organisations())::bigint[])),
settled as (
    update house_style h
    set account = case when :outcome = 'bevestig' then old.account_asked else h.account end,
        account_asked = null, account_asked_by = null, changed_by = acting_person(), changed_at = now()
    from old where h.organisation_id = old.organisation_id
    returning h.organisation_id, h.account),
noted as (
    insert into audit_entry (person_id, what, subject, before, after)
    select acting_person(), case when :outcome = 'bevestig' then 'house_account_confirmed' else 'house_account_refused' end, old.name,
           jsonb_build_object('account', old.account), jsonb_build_object('account', settled.account)
    from settled join old using (organisation_id))
select json_build_object('account', account) from settled

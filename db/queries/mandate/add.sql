-- as: person
-- writes
-- Null when the role cannot be held at that organisation, signs no decision of that kind, or is not held there by the
-- person that the mandate is for. Who pays decides about getting money back, and about nothing else.
with made as (
    insert into mandate (organ, role, person_id, organisation_id, decision, most_cents, from_day, until_day, signature_line, for_substitutes)
    select btrim(:organ), r.id, cast(nullif(:person, '') as bigint), o.id, :decision, cast(:cents as bigint), cast(:from as date),
           cast(:until as date), btrim(:line), cast(:for_substitutes as boolean)
    from role r, organisation o
    where r.id = :role and o.id = cast(:organisation as bigint) and o.active and o.kind = any (r.kinds)
      and exists (select from hand_of_role s
                  where s.role = r.id and (s.hand = 'signer' or s.hand = 'payer' and :decision = 'invordering'))
      and (nullif(:person, '') is null or exists (
          select from role_holding h
          where h.person_id = cast(nullif(:person, '') as bigint) and h.role = r.id and h.organisation_id = o.id
            and coalesce(h.until_day, 'infinity') >= today()))
      and o.id = any (administered_organisations())
    returning *),
noted as (
    insert into audit_entry (person_id, what, subject, after)
    select acting_person(), 'mandate_given', m.organ, jsonb_build_object('role', r.label, 'organisation', o.name,
           'person', (select p.name from person p where p.id = m.person_id),
           'most_cents', m.most_cents, 'from', m.from_day, 'until', m.until_day, 'because', nullif(btrim(:because), ''),
           'for_substitutes', m.for_substitutes)
    from made m join role r on r.id = m.role join organisation o on o.id = m.organisation_id)
select json_build_object('id', id) from made

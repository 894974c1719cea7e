-- as: person
-- One letter, for all or of one organisation: its draft when there is one, the version in use, and what was before. Where the
-- organisation has none of its own yet, the one for all is in use. Null when there is no such letter, or no such organisation that one
-- administers.
select json_build_object(
    'of', (select o.name from organisation o where o.id = cast(:organisation as bigint)),
    'organisations', (select coalesce(json_agg(json_build_object('value', o.id::text, 'label', o.name) order by o.name), '[]')
                      from organisation o where o.active and o.kind in ('province', 'municipality', 'stuurgroep')
                        and o.id = any ((select administered_organisations())::bigint[])),
    'own', (select json_build_object('version', n.version)
            from letter_template n where n.workflow = :workflow and n.document = :document and n.status = 'in_use'
                                     and n.organisation_id = cast(:organisation as bigint)),
    'now', (select json_build_object('version', n.version, 'title', n.title, 'body', n.body, 'whole', n.whole, 'decision', n.decision, 'seen', md5(n.title || n.body))
            from letter_template n where n.workflow = :workflow and n.document = :document and n.status = 'in_use'
                                     and (n.organisation_id is null or n.organisation_id = cast(:organisation as bigint))
            order by n.organisation_id nulls last limit 1),
    'draft', (select json_build_object('version', d.version, 'title', d.title, 'body', d.body, 'whole', d.whole, 'seen', md5(d.title || d.body),
                                       'asked_by', (select p.name from person p where p.id = d.asked_by), 'asked_at', d.asked_at, 'is_own', d.asked_by = acting_person())
              from letter_template d where d.workflow = :workflow and d.document = :document and d.status = 'draft'
                                       and d.organisation_id is not distinct from cast(:organisation as bigint)),
    'versions', (select coalesce(json_agg(json_build_object('version', v.version, 'status', v.status, 'title', v.title, 'body', v.body, 'at', v.made_at,
                                                   'by', p.name, 'used_from', v.used_from,
                                                   'letters', letters_made_from(v.id))
                                 order by v.version desc), '[]')
                 from letter_template v left join person p on p.id = v.made_by
                 where v.workflow = :workflow and v.document = :document
                   and v.organisation_id is not distinct from cast(:organisation as bigint)))
where holds_role('functional_admin')
  and exists (select from letter_template t where t.workflow = :workflow and t.document = :document)
  and (cast(:organisation as bigint) is null
       or exists (select from organisation o where o.id = cast(:organisation as bigint) and o.active
                     and o.kind in ('province', 'municipality', 'stuurgroep') and o.id = any ((select administered_organisations())::bigint[])))

-- as: person
-- One letter: the draft when there is one, the version in use, and what was before. Null when there is no such letter.
select json_build_object(
    'now', (select json_build_object('version', n.version, 'title', n.title, 'body', n.body, 'whole', n.whole, 'decision', n.decision)
            from letter_template n where n.workflow = :workflow and n.document = :document and n.status = 'in_use'),
    'draft', (select json_build_object('version', d.version, 'title', d.title, 'body', d.body, 'whole', d.whole)
              from letter_template d where d.workflow = :workflow and d.document = :document and d.status = 'draft'),
    'versions', (select json_agg(json_build_object('version', v.version, 'status', v.status, 'title', v.title, 'at', v.made_at,
                                                   'by', p.name, 'used_from', v.used_from,
                                                   'letters', (select count(*) from document l where l.template_id = v.id))
                                 order by v.version desc)
                 from letter_template v left join person p on p.id = v.made_by
                 where v.workflow = :workflow and v.document = :document))
where holds_role('functional_admin')
  and exists (select from letter_template t where t.workflow = :workflow and t.document = :document)

-- as: person
-- Every letter with the version in use and whether there is a draft; for administrators.
select coalesce(json_agg(json_build_object('workflow', t.workflow, 'document', t.document, 'title', t.title, 'version', t.version,
                                           'by', p.name, 'from', t.used_from,
                                           'draft', exists (select from letter_template d where d.workflow = t.workflow
                                                            and d.document = t.document and d.status = 'draft'))
                         order by t.workflow, t.document), '[]')
from letter_template t left join person p on p.id = t.made_by
where t.status = 'in_use' and holds_role('functional_admin')

-- as: person
-- Every letter with the version in use and whether there is a draft: the text for all, and below it those that an organisation
-- has of its own; for administrators.
select coalesce(json_agg(json_build_object('workflow', t.workflow, 'document', t.document, 'title', t.title, 'version', t.version,
                                           'by', p.name, 'from', t.used_from, 'in_use', t.status = 'in_use',
                                           'organisation', t.organisation_id, 'of', o.name,
                                           'draft', t.status = 'draft' or exists (
                                               select from letter_template d
                                               where d.workflow = t.workflow and d.document = t.document and d.status = 'draft'
                                                 and d.organisation_id is not distinct from t.organisation_id))
                         order by t.workflow, t.document, o.name nulls first), '[]')
from (select distinct on (s.workflow, s.document, coalesce(s.organisation_id, 0)) s.*
      from letter_template s where s.status in ('in_use', 'draft')
      order by s.workflow, s.document, coalesce(s.organisation_id, 0), s.status = 'in_use' desc) t
left join person p on p.id = t.made_by
left join organisation o on o.id = t.organisation_id
where holds_role('functional_admin')
  and (t.organisation_id is null or t.organisation_id = any ((select administered_organisations())::bigint[]))

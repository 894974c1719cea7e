-- as: person
-- The draft of a letter, or the text in use, for who prepares letters of such cases and tries it on one of them. Null when there
-- is no such letter.
select json_build_object('title', t.title, 'body', t.body, 'whole', t.whole, 'is_draft', t.status = 'draft',
                         'of', (select o.name from organisation o where o.id = t.organisation_id))
from letter_template t
where t.workflow = :workflow and t.document = :document and t.status in ('draft', 'in_use')
  and (t.organisation_id is null or t.organisation_id = cast(:organisation as bigint))
order by t.organisation_id nulls last, t.status = 'draft' desc limit 1

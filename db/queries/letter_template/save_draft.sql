-- as: person
-- writes
-- The one draft of a letter, for all or of one organisation: begun as a next version, or changed. Null for who may not,
-- when there is no such letter, or when somebody changed the draft since :seen; an empty :seen did not look.
insert into letter_template as t (workflow, document, organisation_id, version, decision, title, body, whole, status, made_by)
select :workflow, :document, cast(:organisation as bigint),
       coalesce(max(o.version) filter (where o.organisation_id is not distinct from cast(:organisation as bigint)), 0) + 1,
       bool_or(o.decision), :title, :body, :whole, 'draft', acting_person()
from letter_template o where o.workflow = :workflow and o.document = :document and holds_role('functional_admin')
  and (cast(:organisation as bigint) is null or cast(:organisation as bigint) = any (administered_organisations()))
having count(*) > 0
on conflict (workflow, document, coalesce(organisation_id, 0)) where status = 'draft'
    do update set title = excluded.title, body = excluded.body, whole = excluded.whole
    where :seen = '' or md5(t.title || t.body) = :seen
returning json_build_object('version', t.version)

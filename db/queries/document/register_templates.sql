-- as: system
-- writes
-- The templates that come with the program: a text that changed becomes a next version, in use unless an administrator made
-- the one that is.
with shipped as (
    select s.* from jsonb_to_recordset(cast(:rows as jsonb))
        as s (workflow text, document text, decision boolean, title text, body text, whole text)),
changed as (
    select s.*, u.id as now_used, u.made_by is not null as adapted,
           (select coalesce(max(t.version), 0) + 1 from letter_template t where t.workflow = s.workflow and t.document = s.document
               and t.organisation_id is null) as version
    from shipped s
    left join letter_template u on u.workflow = s.workflow and u.document = s.document and u.status = 'in_use' and u.organisation_id is null
    where not exists (select from letter_template t where t.workflow = s.workflow and t.document = s.document and t.made_by is null
                         and t.whole = s.whole and t.title = s.title and t.organisation_id is null)),
withdrawn as (
    update letter_template t set status = 'withdrawn' from changed c where t.id = c.now_used and not c.adapted returning t.id),
put as (
    insert into letter_template (workflow, document, version, decision, title, body, whole, status, used_from)
    select c.workflow, c.document, c.version, c.decision, c.title, c.body, c.whole,
           case when c.adapted then 'withdrawn' else 'in_use' end, case when c.adapted then null else now() end
    from changed c where (select count(*) from withdrawn) >= 0
    returning id)
select json_build_object('rows', count(*)) from put

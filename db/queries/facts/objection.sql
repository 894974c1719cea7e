-- Facts for an objection: the subsidy it is about, when its decision was published, and whether whoever acts had a hand
-- in that decision, in person or through somebody they stand in for (Awb 7:5).
with about as (
    select coalesce((select l.to_id from case_link l where l.from_id = :case_id and l.relation = 'subsidy' limit 1),
                    (:context ->> 'parent')::bigint) as id),
subject as (
    select f.id, f.document from case_file f join about on about.id = f.id where f.workflow = 'subsidy'),
me as (
    select acting_person() as person
    union
    select h.on_behalf_of from holding_today h where h.person_id = acting_person() and h.on_behalf_of > 0)
select jsonb_build_object(
    'parent_id', coalesce((select id from subject), 0),
    'published_on', (select document #>> '{data,published_on}' from subject),
    'objection_last_day', (select d.last_day from deadline d join subject on subject.id = d.case_id where d.name = 'objection'),
    'involved', exists (
        select from subsidy_hand h join subject on subject.id = h.case_id join me on me.person = h.person_id),
    'signed_primary', exists (
        select from subsidy_hand h join subject on subject.id = h.case_id join me on me.person = h.person_id
        where h.hand = 'signer'))

-- as: system
-- writes
-- Everybody who gets letters wants them in the portal, since before the first story; said by who works there longest.
with said as (
    insert into portal_consent (organisation_id, kind, given_by, given_at)
    select h.organisation_id, k.id, min(h.person_id), now() - interval '3 years'
    from role_holding h join organisation o on o.id = h.organisation_id and (o.private or o.kind = 'municipality')
    cross join letter_kind k
    where h.ceiling >= 0
      and not exists (select from portal_consent c where c.organisation_id = h.organisation_id and c.kind = k.id)
    group by h.organisation_id, k.id
    returning id)
select json_build_object('rows', count(*)) from said

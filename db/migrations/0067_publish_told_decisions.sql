-- Decisions that their own step told the addressee were kept from them, because no later step makes them known (Awb 3:41): they
-- are there from the day they bear, and what went to the post from that day.
update document d
set published_on = greatest(d.dated, coalesce(i.posted_on, d.dated)), published_in = d.event,
    published_by = case when i.posted_on is null then 'portal' else 'post' end
from case_event e
join notification n on n.case_id = e.case_id and n.created_at = e.at and n.kind = 'decision'
left join post_item i on i.notification_id = n.id
where d.case_id = e.case_id and d.event = e.sequence and d.decision and d.published_on is null and d.withdrawn_in is null
  and (i.id is null or i.posted_on is not null)
  and d.version = (select max(v.version) from document v where v.number = d.number);

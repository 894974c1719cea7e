-- as: person
-- Whether whoever acts works for one of those who have a lot, or stands in for somebody who does (Awb 2:4).
select to_json(has_interest_in(cast(:lots as jsonb)))

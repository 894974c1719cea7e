-- as: person
-- Whether whoever acts works for one of those who have a lot or declared an interest, or stands in for who does (Awb 2:4).
select to_json(has_interest_in(cast(:lots as jsonb)))

-- as: person
-- writes
-- The decisions that these messages bring, as they go to the post on that day.
select date_post(cast(:items as jsonb), cast(:day as date))

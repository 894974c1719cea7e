-- as: person
-- What the figures of a report on the area of a stuurgroep are made from, as it stood on :day.
select report_ground(cast(:organisation as bigint), cast(:day as date))

-- as: system
-- The same for Bolwerk itself: the demonstration and the measurements.
select report_ground(cast(:organisation as bigint), cast(:day as date))

-- as: system
-- writes
-- What was told just now was told on the day that is being played.
with dated as (
    update notification set created_at = cast(:at as timestamptz)
    where created_at >= now() - interval '5 minutes' and created_at > cast(:at as timestamptz) returning 1)
select json_build_object('dated', count(*)) from dated

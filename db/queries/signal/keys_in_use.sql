-- as: itself
-- How many reporters each key sealed.
select coalesce(json_object_agg(key_id, number), '{}') from (select key_id, count(*) as number from signal_reporter group by key_id) k

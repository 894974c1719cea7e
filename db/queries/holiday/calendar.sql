-- as: nobody
-- Every day on which a statutory term does not end (Atw art. 3).
select coalesce(json_agg(json_build_object('day', day, 'name', name, 'source', source) order by day), '[]') from holiday

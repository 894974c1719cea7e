-- as: person
-- Open cases for each municipality, as far as this person may see them; counted to 1,000.
select coalesce(json_agg(json_build_object('code', m.code, 'open_cases', open.number) order by m.name), '[]')
from municipality m
cross join lateral (select count(*) as number from (
    select from case_file f where f.municipality = m.code and not f.closed limit 1000) few) open
where m.successor is null

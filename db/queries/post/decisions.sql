-- as: person
-- The decisions of a case that nobody was told of yet, with the day on each.
select coalesce(json_agg(json_build_object('id', d.id, 'number', d.number, 'dated', d.dated) order by d.id), '[]')
from case_file f cross join lateral decisions_to_publish(f.id) d
where f.number = :number and prepares_letters(f.id)

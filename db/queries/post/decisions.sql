-- as: person
-- The decisions of a case that nobody was told of yet, with the day on each and whether an officer adapted it and it was printed.
select coalesce(json_agg(json_build_object('id', d.id, 'number', d.number, 'dated', d.dated, 'adapted', d.adapted_by is not null,
                                           'printed', d.printed_at is not null) order by d.id), '[]')
from case_file f cross join lateral decisions_to_publish(f.id) w (id) join document d on d.id = w.id
where f.number = :number and prepares_letters(f.id)

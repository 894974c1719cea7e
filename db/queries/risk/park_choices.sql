-- as: person
-- What a round can be about, for whoever leads it while it is prepared: per municipality of the own area its parks and
-- who may answer.
select json_build_object(
    'id', f.id, 'number', f.number, 'title', f.title,
    'municipalities', (
        select coalesce(json_agg(json_build_object(
            'code', g.code, 'name', g.name,
            'municipal', (select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name) from organisation o
                          join organisation_area a on a.organisation_id = o.id and a.municipality = g.code
                          where o.kind = 'municipality' and o.active),
            'police', (select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name) from organisation o
                       join organisation_area a on a.organisation_id = o.id and a.municipality = g.code
                       where o.kind = 'police' and o.active),
            'parks', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'rin', p.rin, 'fictitious', p.fictitious,
                          'chosen', exists (select from risk_matrix m where m.case_id = f.id and m.park_id = p.id)) order by p.name), '[]')
                      from park p where p.municipality = g.code and not p.removed
                        and (p.fictitious or not (select demo from person where id = acting_person())))) order by g.name), '[]')
        from municipality g
        join organisation_area ours on ours.municipality = g.code and ours.organisation_id = f.organisation_id
        where g.successor is null))
from case_file f
where f.number = :number and f.state = 'preparation' and leads_round(f.id)

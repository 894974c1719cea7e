-- as: person
-- Every score of a park, newest day first, and for which organisation the person may add one. Null: no such park.
select json_build_object(
    'rin', p.rin, 'name', p.name, 'municipality', p.municipality, 'municipality_name', m.name,
    'kept_for', (select min(h.organisation_id) from holding_today h
                 where h.person_id = acting_person() and keeps_scores(p.id, h.organisation_id)),
    'scores', (select coalesce(json_agg(json_build_object(
                   'theme', s.theme, 'score', s.score, 'evidence', s.evidence, 'measured_on', s.measured_on,
                   'by', w.name, 'organisation', o.name) order by s.measured_on desc, s.id desc), '[]')
               from park_score s join person w on w.id = s.person_id join organisation o on o.id = s.organisation_id
               where s.park_id = p.id))
from park p
join municipality m on m.code = p.municipality
where p.rin = :rin

-- as: system
-- Who is measured in a risk round: the people of the demonstration's round, in one of its municipalities.
select json_build_object(
    'round_of', f.organisation_id, 'municipality', m.municipality, 'town', m.organisation_id, 'police', m.other_organisation_id,
    'riec', x.organisation_id, 'analyst', x.person_id,
    'lead', (select min(h.person_id) from own_holding_today h
             where h.organisation_id = f.organisation_id and h.role = 'dto_project_lead' and h.ceiling = 3),
    'coordinator', (select min(h.person_id) from own_holding_today h
                    where h.organisation_id = m.organisation_id and h.role = 'municipal_coordinator' and h.ceiling = 3),
    'codes', (select json_agg(i.code order by i.position) from indicator i where i.set_version = 1))
from case_file f
join risk_matrix m on m.case_id = f.id and m.side = 'municipality'
join case_reader r on r.case_id = f.id
join own_holding_today x on x.organisation_id = r.organisation_id and x.role = 'riec_analyst' and x.ceiling = 3
where f.workflow = 'risk_round'
order by f.id, m.id, x.person_id
limit 1

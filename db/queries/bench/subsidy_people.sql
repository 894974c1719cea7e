-- as: system
-- Who is measured in a team of subsidies: an officer and a signer of the province that keeps :scheme.
select json_build_object(
    'officer', (select min(h.person_id) from holding_today h join hand_of_role x on x.role = h.role and x.hand = 'officer'
                where h.on_behalf_of = 0 and h.organisation_id = o.id),
    'signer', (select min(h.person_id) from holding_today h join hand_of_role x on x.role = h.role and x.hand = 'signer'
               join mandate m on m.role = h.role and m.organisation_id = h.organisation_id
               where h.on_behalf_of = 0 and h.organisation_id = o.id))
from organisation o
join organisation_area a on a.organisation_id = o.id
join municipality m on m.code = a.municipality and m.province = (select max(s.province) from scheme s where s.id = :scheme)
where o.kind = 'province'
limit 1

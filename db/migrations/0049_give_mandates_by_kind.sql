-- A mandate is given for a kind of decision (Awb 10:1 and 10:3): besides decisions on subsidies those on objections, on
-- collecting debts and on penalties. Whoever could sign those until now may still do so, until an administrator says
-- otherwise.
insert into mandate (organ, role, person_id, organisation_id, decision, most_cents, from_day, until_day, signature_line)
select m.organ, m.role, m.person_id, m.organisation_id, kind, m.most_cents, m.from_day, m.until_day, m.signature_line
from mandate m, unnest(array['bezwaar', 'invordering', 'dwangsom']) kind
where m.decision = 'subsidie';

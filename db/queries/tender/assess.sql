-- as: person
-- writes
-- Keeps what I found of an application; null when it is not in this tender, or the tender is still open.
insert into assessment (case_id, person_id, scores, motivation)
select r.case_id, acting_person(), cast(:scores as jsonb), :motivation
from budget b join ranked_application r on r.budget_id = b.id
cross join lateral (select k.rules from scheme k where k.id = b.scheme_id order by k.version desc limit 1) s
where b.scheme_id = :scheme and b.period = :period and r.number = :number and s.rules ->> 'open_until' < today()::text
returning json_build_object('assessment', id)

-- as: person
-- writes
-- Agrees with the proposal as it was on the screen; null when it changed in between.
update tender_consensus c set agreed_by = acting_person(), agreed_at = now()
from budget b join ranked_application r on r.budget_id = b.id
where b.scheme_id = :scheme and b.period = :period and r.number = :number and c.case_id = r.case_id
  and c.agreed_by is null and c.scores = cast(:scores as jsonb)
returning json_build_object('case', c.case_id)

-- as: person
-- writes
-- Proposes the scores that the assessors share; a proposal that nobody agreed to is replaced.
insert into tender_consensus as c (case_id, scores, motivation, proposed_by)
select r.case_id, cast(:scores as jsonb), :motivation, acting_person()
from budget b join ranked_application r on r.budget_id = b.id
where b.scheme_id = :scheme and b.period = :period and r.number = :number
on conflict (case_id) do update
    set scores = excluded.scores, motivation = excluded.motivation, proposed_by = excluded.proposed_by, proposed_at = now()
    where c.agreed_by is null
returning json_build_object('case', c.case_id)

-- as: person
-- writes
-- Writes down who takes part in a drawing, and why an earlier one was faulty; a preparation that was not drawn yet is replaced. Null
-- while an application that may have been complete that day waits for its check.
insert into lots_drawing as l (budget_id, about, lots, prepared_by, fault)
select b.id, :about, cast(:lots as jsonb), acting_person(), :fault from budget b
where b.scheme_id = :scheme and b.period = :period and not unchecked_until(b, :about)
on conflict (budget_id, about) where protocol is null do update
    set lots = excluded.lots, prepared_by = excluded.prepared_by, prepared_at = now(), fault = excluded.fault
returning json_build_object('drawing', l.id)

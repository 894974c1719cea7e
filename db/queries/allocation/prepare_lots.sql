-- as: person
-- writes
-- Writes down who takes part in a drawing; a preparation that was not drawn yet is replaced. Null when it is drawn.
insert into lots_drawing as l (budget_id, about, lots, prepared_by)
select b.id, :about, cast(:lots as jsonb), acting_person() from budget b where b.scheme_id = :scheme and b.period = :period
on conflict (budget_id, about) do update
    set lots = excluded.lots, prepared_by = excluded.prepared_by, prepared_at = now()
    where l.protocol is null
returning json_build_object('drawing', l.id)

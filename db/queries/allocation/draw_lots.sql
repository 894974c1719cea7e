-- as: person
-- writes
-- Keeps the protocol of a drawing for ever, unless somebody else drew or the preparation changed in between: then null.
update lots_drawing l set drawn_by = acting_person(), drawn_at = now(), protocol = cast(:protocol as jsonb)
where l.id = cast(:drawing as bigint) and l.protocol is null and l.lots = cast(:lots as jsonb)
returning json_build_object('drawing', l.id)

-- as: person
-- The protocol of a drawing, for the province and for whoever took part in it.
select l.protocol from lots_drawing l where l.id = cast(:drawing as bigint) and l.protocol is not null

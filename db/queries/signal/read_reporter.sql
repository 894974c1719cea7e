-- as: person
-- writes
-- Who gave a signal, as it was sealed; that somebody looks is noted.
select read_reporter(:number, :because, :request)

-- as: person
-- The answers of one's own matrix, to put other cells beside them, and which indicators there are.
select json_build_object('version', m.version, 'open', takes_answers(m), 'cells', a.cells, 'seconds', extract(epoch from now() - m.begun_at)::bigint,
    'codes', (select json_agg(i.code) from indicator i join case_file f on f.id = m.case_id
              where i.set_version = (f.document -> 'data' ->> 'indicator_set')::integer))
from risk_matrix m join risk_answers a on a.matrix_id = m.id
where m.id = cast(:matrix as bigint) and answers_matrix(m)

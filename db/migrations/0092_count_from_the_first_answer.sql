-- Wgs 1.8: five years from the first processing. Of an analysis that is the first answer of the matrices on which it stands; kept
-- with the outcome, so that it stays known once the round is destroyed.
alter table risk_outcome add column first_at timestamptz;
update risk_outcome o set first_at = (
    select min(m.begun_at) from case_link l join case_file f on f.id = l.from_id
    join risk_matrix m on m.case_id = l.to_id and m.municipality = f.municipality
    where l.from_id = o.case_id and l.relation = 'round');

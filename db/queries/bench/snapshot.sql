-- as: system
-- A snapshot as its page reads it.
select json_build_object('number', 'RAP-2026-0001', 'title', 'Voortgangsrapportage', 'state', 'drafting', 'organisation', o.name,
    'day', s.reference_date, 'taken_at', s.taken_at, 'taken_by', null, 'hash', encode(s.hash, 'hex'), 'figures', s.figures,
    'words', '[]'::json, 'earlier', null, 'has_annex', false,
    'counted', (select count(*) from progress_snapshot_case c where c.snapshot_id = s.id))
from progress_snapshot s join organisation o on o.id = s.organisation_id
where s.id = cast(:snapshot as bigint)

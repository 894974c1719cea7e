-- as: person
-- How long each kind of record is kept, by which source, and whether an organisation may set another number of years.
select coalesce(json_agg(json_build_object('record', r.record, 'label', r.label, 'source', r.source,
    'years', extract(year from r.keep), 'for_good', r.keep is null, 'at_once', r.keep = interval '0', 'may_differ', r.setting <> '')
    order by r.record, r.id), '[]')
from retention_rule r

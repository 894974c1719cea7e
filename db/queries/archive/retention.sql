-- as: person
-- How long each kind of record is kept, each rule once for every end and kind of case that it speaks of, by which source, and whether an organisation may set another number of years.
select coalesce(json_agg(json_build_object('record', r.record, 'label', r.label, 'source', r.source,
    'years', extract(year from r.keep), 'for_good', r.keep is null, 'at_once', r.keep = interval '0', 'may_differ', r.setting <> '')
    order by r.record, r.id), '[]')
from (select record, label, source, keep, setting, min(id) as id from retention_rule group by record, label, source, keep, setting) r

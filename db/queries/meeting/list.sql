-- as: person
-- The meetings that the person acting may read, the latest day first; `ahead` are those that are still to be held.
select coalesce(json_agg(json_build_object(
    'number', f.number, 'level', f.compartment, 'title', f.title, 'state', f.state, 'organisation', o.name,
    'day', f.document #>> '{data,meets_on}', 'from', f.document #>> '{data,starts_at}', 'until', f.document #>> '{data,ends_at}',
    'place', f.document #>> '{data,place}',
    'ahead', not f.closed and f.document #>> '{data,meets_on}' >= to_char(today(), 'YYYY-MM-DD'))
    order by f.document #>> '{data,meets_on}' desc, f.id desc), '[]')
from case_file f join organisation o on o.id = f.organisation_id
where f.workflow = 'meeting'

-- as: person
-- plan: custom
-- The cases behind a figure of a report (:measure; "late.all" is a group), in all of the area or in one municipality: how many there are, and those
-- that the person acting may read, with their state on the reference date and now.
select json_build_object(
    'number', f.number, 'title', f.title, 'day', s.reference_date,
    'counted', (select count(*) from progress_snapshot_case c where c.snapshot_id = s.id and is_counted(:measure, c.measures)
                and (:municipality is null or c.municipality = :municipality)),
    'cases', (select coalesce(json_agg(json_build_object(
                  'number', x.number, 'level', x.compartment, 'title', x.title, 'workflow', x.workflow, 'then', c.state, 'now', x.state,
                  'park', p.name, 'municipality', m.name) order by m.name, p.name, x.id), '[]')
              from progress_snapshot_case c
              join case_file x on x.id = c.case_id
              left join park p on p.id = x.park_id
              left join municipality m on m.code = x.municipality
              where c.snapshot_id = s.id and is_counted(:measure, c.measures)
                and (:municipality is null or c.municipality = :municipality)))
from case_file f
join progress_snapshot s on s.id = (f.document #>> '{data,snapshot}')::bigint
where f.number = :number and f.workflow = 'progress_report'

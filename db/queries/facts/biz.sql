-- Facts for a business investment zone: the cooperation it is opened from, another zone of the park, and the associations and
-- foundations that a levy can go to.
select jsonb_build_object(
    'associations', (select coalesce(jsonb_agg(o.id), '[]') from organisation o
                     where o.active and o.kind in ('biz', 'business_association')),
    'parent_id', coalesce(cooperation.id, 0),
    'cooperation_open', coalesce(cooperation.workflow = 'cooperation' and not cooperation.closed
                                 and cooperation.park_id = (:context ->> 'park')::bigint, false),
    'attachments', evidence_of(:case_id),
    'other_zone', exists (select from case_file f
                     where f.workflow = 'biz' and f.park_id = (:context ->> 'park')::bigint and not f.closed
                       and f.id is distinct from :case_id))
from (select coalesce((select l.to_id from case_link l where l.from_id = :case_id and l.relation = 'cooperation' limit 1),
                      (:context ->> 'parent')::bigint) as id) parent
left join case_file cooperation on cooperation.id = parent.id

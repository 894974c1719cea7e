-- Facts for a KVO-B track: the cooperation it is opened from, other tracks of the park, and who can be asked to guide or to judge it.
select jsonb_build_object(
    'parent_id', coalesce(cooperation.id, 0),
    'cooperation_open', coalesce(cooperation.workflow = 'cooperation' and not cooperation.closed
                                 and cooperation.park_id = (:context ->> 'park')::bigint, false),
    'attachments', evidence_of(:case_id),
    'supervisors', organisations_of_kind('process_supervision'),
    'certifiers', organisations_of_kind('certification'),
    'other_track', another_on_park('kvo_b', (:context ->> 'park')::bigint, :case_id))
from (select coalesce((select l.to_id from case_link l where l.from_id = :case_id and l.relation = 'cooperation' limit 1),
                      (:context ->> 'parent')::bigint) as id) parent
left join case_file cooperation on cooperation.id = parent.id

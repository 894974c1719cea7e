-- Facts for a cooperation: whether the park is registered elsewhere, and the KVO-B tracks and BIZ tied to it.
select jsonb_build_object(
    'other_cooperation', another_on_park('cooperation', (:context ->> 'park')::bigint, :case_id),
    'kvo_b_valid', count(t.id) filter (where t.workflow = 'kvo_b' and t.state in ('certified', 'recertification')),
    'biz_in_force', count(t.id) filter (where t.workflow = 'biz' and t.state in ('in_force', 'voting_again', 'counted_again')),
    'tracks_open', count(t.id) filter (where not t.closed))
from case_link l
join case_file t on t.id = l.from_id
where l.to_id = :case_id and l.relation = 'cooperation'

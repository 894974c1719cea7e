-- as: person
-- Where a member of a stuurgroep who has no other work begins: the newest report that was adopted. Null for anybody else.
select to_json(f.number)
from case_file f
join progress_snapshot s on s.id = (f.document #>> '{data,snapshot}')::bigint
where f.workflow = 'progress_report' and exists (select from case_event e where e.case_id = f.id and e.action = 'adopt')
  and holdings_held() <> '[]'
  and not exists (select from jsonb_array_elements(holdings_held()) h where h ->> 'role' <> 'steering_group_member')
order by s.reference_date desc, f.id desc limit 1

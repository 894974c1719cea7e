-- Facts for a registration of de-minimis aid: the subsidy it is about, and what the register says of it by now.
select a.about || jsonb_build_object(
    'aid_granted', coalesce((
        select f.document #>> '{data,state_aid}' = 'de_minimis' and f.document #>> '{data,published_on}' is not null
        from case_file f where f.id = (a.about ->> 'parent_id')::bigint), false),
    'registered_cents', coalesce((
        select (c.document #>> '{data,registered_cents}')::bigint
        from case_link l join case_file c on c.id = l.from_id
        where l.to_id = (a.about ->> 'parent_id')::bigint and c.workflow = 'aid_registration'
        order by c.id desc limit 1), 0))
from (select about_subsidy(:case_id, :context) as about offset 0) a

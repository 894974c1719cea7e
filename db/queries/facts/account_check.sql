-- Facts for the check of an account: the subsidy it is about, whether its scheme wants it, and whether a penalty beside it is to be
-- paid to the same account (Awb 4:17).
select a.about || jsonb_build_object(
    'account_check_wanted', account_check_wanted((a.about ->> 'parent_id')::bigint),
    'penalty_due', exists (
        select from case_link l join case_file c on c.id = l.from_id and c.workflow = 'default_notice' and not c.closed
        where l.to_id = (a.about ->> 'parent_id')::bigint and l.relation = 'subsidy' and c.document #>> '{data,penalty_cents}' is not null))
from (select about_subsidy(:case_id, :context) as about offset 0) a

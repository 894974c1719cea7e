-- Facts for the check of an account: the subsidy it is about, and whether its scheme wants it.
select a.about || jsonb_build_object(
    'account_check_wanted', coalesce((
        select coalesce((r.rules ->> 'account_check')::boolean, true)
        from case_file f, scheme_of(f) r
        where f.id = (a.about ->> 'parent_id')::bigint), false))
from (select about_subsidy(:case_id, :context) as about) a

-- Facts for an inquiry under the Wet Bibob: the application it is about, and whether another inquiry runs.
select about_subsidy(:case_id, :context) || jsonb_build_object(
    'other_inquiry', (
        select count(*) from subsidy_above(:case_id, :context) s
        join case_link l on l.to_id = s.id and l.relation = 'subsidy'
        join case_file o on o.id = l.from_id and o.workflow = 'bibob' and not o.closed and o.id is distinct from :case_id))

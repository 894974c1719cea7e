-- Facts for a standstill: the subsidy it is about, and what was added to the file.
select about_subsidy(:case_id, :context) || jsonb_build_object(
    'received_on', received_on(subsidy_above(:case_id, :context)),
    'files', (
        select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) order by a.id), '[]')
        from attachment a where a.case_id = :case_id and a.removed_at is null and a.scanned <> 'infected'))

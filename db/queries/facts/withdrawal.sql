-- Facts for a withdrawal: the subsidy it is about, what was granted or determined, and what was paid of it.
select about_subsidy(:case_id, :context)

-- Facts for a settlement: the subsidy it is about, what its scheme says, and the mandates and interests of whoever acts.
select about_subsidy(:case_id, :context)

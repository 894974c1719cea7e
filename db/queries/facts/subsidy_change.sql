-- Facts for a report or a change after the grant: the subsidy it is about, and what is left under the ceiling.
select about_subsidy(:case_id, :context)

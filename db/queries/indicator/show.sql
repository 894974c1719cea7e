-- as: person
select indicator_set_of(cast(:version as integer)) where holds_role('functional_admin')

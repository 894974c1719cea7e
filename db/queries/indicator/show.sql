-- as: person
select indicator_set_of(cast(:version as bigint)) where holds_role('functional_admin')

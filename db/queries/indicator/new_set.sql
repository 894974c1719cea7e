-- as: person
-- writes
select json_build_object('version', new_indicator_set(:explanation))
where holds_role('functional_admin')

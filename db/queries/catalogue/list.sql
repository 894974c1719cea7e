-- as: person
-- The entries of one list that can be chosen now.
select coalesce(json_agg(json_build_object('value', c.code, 'label', c.code || ' ' || c.label) order by c.category, length(c.code), c.code), '[]')
from catalogue c where c.list = :list and c.active

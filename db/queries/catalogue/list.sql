-- as: person
-- The entries of one list that can be chosen now, by category in the order of the list.
select coalesce(json_agg(json_build_object('value', c.code, 'label', c.code || ' ' || c.label, 'category', c.category)
                         order by c.first, c.position, length(c.code), c.code), '[]')
from (select entry.*, min(entry.position) over (partition by entry.category) as first
      from catalogue entry where entry.list = :list and entry.active) c

-- as: person
-- Every rate and fee by kind, the newest first, for administrators.
select coalesce(json_agg(json_build_object('kind', kind, 'from', from_day, 'until', until_day, 'value', value,
                                           'source', source) order by kind, from_day desc), '[]')
from statutory_rate having holds_role('functional_admin')

-- as: person
-- One scheme with all its versions, newest first, and its ceilings; null for who neither keeps nor works with schemes.
select json_build_object(
    'id', :scheme,
    'may_edit', bool_or(s.province = any (provinces_kept())),
    'today', today(),
    'versions', json_agg(json_build_object('version', s.version, 'from', s.from_day, 'name', s.name, 'province', s.province,
        'organ', s.organ, 'legal_basis', s.legal_basis, 'rules', s.rules, 'made_at', s.made_at,
        'published_on', s.published_on, 'published_in', s.published_in,
        'made_by', (select name from person where id = s.made_by)) order by s.version desc),
    'ceilings', (
        select coalesce(json_agg(json_build_object('period', n.period, 'cents', c.cents, 'published_on', c.published_on,
            'source', c.source) order by n.period desc, c.id desc), '[]')
        from budget_ceiling c, budget_named(c.budget_id) n where n.scheme_id = :scheme))
from scheme s
where s.id = :scheme and (provinces_served() <> '{}' or provinces_kept() <> '{}')
having count(*) > 0

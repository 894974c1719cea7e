-- as: person
-- Every scheme as it holds today (or will first hold), for whoever keeps or works with them; null for others.
select json_build_object('may_add', provinces_kept() <> '{}', 'schemes', (
    select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'province', s.province, 'version', s.version,
        'from', s.from_day, 'legal_basis', s.legal_basis, 'rules', s.rules, 'mine', s.province = any (provinces_kept()),
        'next', (select min(n.from_day) from scheme n where n.id = s.id and n.from_day > today())) order by s.province, s.name), '[]')
    from (select distinct on (s.id) s.* from scheme s
          order by s.id, s.from_day > today(), case when s.from_day <= today() then s.from_day end desc nulls last, s.from_day) s))
where provinces_served() <> '{}' or provinces_kept() <> '{}'

-- as: person
-- What I declared and what was declared for me, newest first, and what I can choose from.
select json_build_object(
    'interests', (
        select coalesce(json_agg(json_build_object('id', i.id, 'in', interest_in(i), 'nature', i.nature, 'from', i.from_day,
            'until', i.until_day, 'over', coalesce(i.until_day < today(), false),
            'by', case when i.declared_by <> i.person_id then (select p.name from person p where p.id = i.declared_by) end,
            'may_end', i.declared_by = acting_person() and coalesce(i.until_day, 'infinity') > today()) order by i.id desc), '[]')
        from interest i where i.person_id = acting_person()),
    'organisations', (
        select coalesce(json_agg(json_build_object('value', o.id::text, 'label', o.name) order by o.name), '[]')
        from organisation o where o.active))

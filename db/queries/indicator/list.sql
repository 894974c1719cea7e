-- as: person
-- Every version for whoever administers them; null for others.
select json_build_object('sets', (
    select coalesce(json_agg(json_build_object('version', s.version, 'title', s.title, 'explanation', s.explanation,
        'in_use_since', s.in_use_since, 'made_at', s.made_at, 'made_by', (select name from person where id = s.made_by),
        'indicators', (select count(*) from indicator i where i.set_version = s.version)) order by s.version desc), '[]')
    from indicator_set s))
where holds_role('functional_admin')

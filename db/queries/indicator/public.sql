-- as: nobody
-- The version of the indicators that is in use now, which there were, and who uses them: the entry in the register of
-- algorithms.
select json_build_object(
    'owners', algorithm_owners(),
    'versions', (select coalesce(json_agg(json_build_object('version', s.version, 'title', s.title,
        'explanation', s.explanation, 'in_use_since', s.in_use_since) order by s.version desc), '[]')
        from indicator_set s where s.in_use_since is not null),
    'set', (select indicator_set_of(max(s.version)) from indicator_set s where s.in_use_since is not null))

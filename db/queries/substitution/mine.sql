-- as: person
-- Who stands in for me, for whom I stand in, and what I can choose from.
select json_build_object(
    'roles', (select coalesce(json_agg(json_build_object('value', h.role, 'label', h.label) order by h.label), '[]')
              from (select mine.role, r.label || ', ' || string_agg(distinct mine.organisation_name, ' en ') as label
                    from holding_today mine join role r on r.id = mine.role
                    where mine.person_id = acting_person() and mine.on_behalf_of = 0
                    group by mine.role, r.label) h),
    'colleagues', (select coalesce(json_agg(json_build_object('value', c.id::text, 'label', c.name) order by c.name), '[]')
                   from (select distinct p.id, p.name from holding_today mine
                         join holding_today theirs using (organisation_id)
                         join person p on p.id = theirs.person_id and p.active
                         where mine.person_id = acting_person() and mine.on_behalf_of = 0
                           and theirs.on_behalf_of = 0 and p.id <> acting_person()) c),
    'substitutes', (select coalesce(json_agg(json_build_object('id', s.id, 'name', p.name, 'from', s.from_day, 'until', s.until_day,
                        'roles', (select coalesce(json_agg(r.label order by r.label), '[]') from role r where r.id = any (s.roles)))
                        order by s.from_day, s.id), '[]')
                    from substitution s join person p on p.id = s.substitute_id
                    where s.absent_id = acting_person() and s.until_day >= today()),
    'replacing', (select coalesce(json_agg(json_build_object('id', s.id, 'name', p.name, 'from', s.from_day, 'until', s.until_day,
                      'roles', (select coalesce(json_agg(r.label order by r.label), '[]') from role r where r.id = any (s.roles)))
                      order by s.from_day, s.id), '[]')
                  from substitution s join person p on p.id = s.absent_id
                  where s.substitute_id = acting_person() and s.until_day >= today()))

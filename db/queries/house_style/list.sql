-- as: person
-- Every organisation that owns cases of its own or sends letters, and how it presents itself; for who administers it.
select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'organ', h.organ, 'colour', h.colour,
                                           'has_logo', h.logo is not null, 'by', p.name, 'at', h.changed_at)
                         order by h.organisation_id is null, o.name), '[]')
from organisation o
left join house_style h on h.organisation_id = o.id
left join person p on p.id = h.changed_by
where o.active and (h.organisation_id is not null or o.kind in ('province', 'municipality'))
  and o.id = any ((select administered_organisations())::bigint[])

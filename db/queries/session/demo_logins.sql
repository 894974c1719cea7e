-- as: system
-- The accounts of the demonstration programme that one can try, each with a sentence on who it is, by where they work.
with who as (
    select p.id, p.email as login, p.name,
           upper(left(string_agg(distinct r.label, ', '), 1)) || substr(string_agg(distinct r.label, ', '), 2)
               || ', ' || string_agg(distinct o.name, ' en ') as role_text,
           min(case when o.kind = 'municipality' then 1 when o.kind = 'province' then 2 when o.kind = 'stuurgroep' then 3
                    when o.private then 5 else 4 end) as place
    from person p
    join role_holding h on h.person_id = p.id and today() between h.from_day and coalesce(h.until_day, 'infinity')
    join role r on r.id = h.role
    join organisation o on o.id = h.organisation_id
    where p.demo and p.active and p.password_hash is not null
    group by p.id)
select coalesce(json_agg(json_build_object('label', g.label, 'logins', g.logins) order by g.place), '[]')
from (select place,
             (array['Gemeenten', 'Provincie', 'Stuurgroep', 'Politie, RIEC en partners', 'Ondernemers'])[place] as label,
             json_agg(json_build_object('login', login, 'name', name, 'role_text', role_text) order by id) as logins
      from who
      group by place) g

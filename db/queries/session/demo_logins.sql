-- as: system
-- The accounts of the demonstration programme that one can try, each with a sentence on who it is.
select coalesce(json_agg(json_build_object('login', p.email, 'name', p.name, 'role_text', who.role_text) order by p.id), '[]')
from person p
join lateral (select upper(left(string_agg(distinct r.label, ', '), 1)) || substr(string_agg(distinct r.label, ', '), 2)
                     || ', ' || string_agg(distinct o.name, ' en ') as role_text
              from role_holding h join role r on r.id = h.role join organisation o on o.id = h.organisation_id
              where h.person_id = p.id and today() between h.from_day and coalesce(h.until_day, 'infinity')) who
     on who.role_text is not null
where p.demo and p.active and p.password_hash is not null

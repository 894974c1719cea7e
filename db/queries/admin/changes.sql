-- as: person
-- plan: custom
-- What administrators changed, newest first, before an id; one more row than a page shows.
select json_build_object('changes', (select coalesce(json_agg(c order by c.id desc), '[]') from (
    select a.id, a.at, p.name as person, a.what, a.subject, a.before, a.after
    from audit_entry a join person p on p.id = a.person_id
    where a.id < coalesce(cast(:before as bigint), 9223372036854775807) order by a.id desc limit 51) c))
where holds_role('functional_admin')

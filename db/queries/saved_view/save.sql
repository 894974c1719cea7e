-- as: person
-- writes
-- Keeps what a person filters by under a name; the same name again is the new choice. At most fifty a page.
insert into saved_view (person_id, page, name, parameters)
select acting_person(), :page, btrim(:name), jsonb_build_object('query', cast(:query as text))
where (select count(*) from saved_view v where v.person_id = acting_person() and v.page = :page) < 50
on conflict on constraint saved_view_once do update set parameters = excluded.parameters
returning json_build_object('id', id)

-- Takes a new park into the register under the number that the province gave. What a person of the demonstration takes in is
-- invented.
create function follow_new_park(file case_file, event jsonb) returns void language plpgsql as $$
begin
    if event ->> 'action' = 'take_in' then
        insert into park (rin, name, municipality, fields, fictitious, changed_at)
        values (event -> 'input' ->> 'rin', file.title, file.municipality,
                jsonb_build_object('core_name', file.document -> 'data' ->> 'core_name'),
                coalesce((select p.demo from person p where p.id = acting_person()), false), file.changed_at);
    end if;
end $$;

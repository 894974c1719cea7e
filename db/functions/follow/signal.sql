-- A signal that nobody takes up goes at once (Bgs 1.16): from the moment that it is closed for destruction nobody reads it any
-- more, and the archivists destroy it by its number. Who put it on record hears that it was closed, without the way to it.
create function follow_signal(file case_file, event jsonb) returns void language plpgsql as $$
begin
    if event ->> 'action' <> 'drop' then
        return;
    end if;
    insert into notification (person_id, text, created_at)
    select e.person_id, 'Een signaal dat u vastlegde is zonder actie afgesloten', file.changed_at
    from case_event e where e.case_id = file.id and e.sequence = 1 and e.person_id is distinct from acting_person() and e.person_id is not null;
    delete from notification n where n.case_id = file.id;
    delete from task t where t.case_id = file.id;
    delete from case_follower f where f.case_id = file.id;
    delete from case_reader r where r.case_id = file.id;
end $$;

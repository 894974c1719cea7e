-- Administration: who may do what is decided here too, not by the pages alone.

grant select, insert on audit_entry to bolwerk_app;
create policy "administrators" on audit_entry for select using ((select holds_role('functional_admin')));
create policy "administrators in their own name" on audit_entry for insert
    with check ((select holds_role('functional_admin')) and person_id = (select acting_person()));

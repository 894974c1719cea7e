-- Administration: who may do what is decided here too, not by the pages alone.

grant select, insert on audit_entry to bolwerk_app;
create policy "administrators" on audit_entry for select using ((select holds_role('functional_admin')));
create policy "administrators in their own name" on audit_entry for insert
    with check ((select holds_role('functional_admin')) and person_id = (select acting_person()));

-- E-mail: that something waits and why it failed; never to whom or what about.
grant select (id, kind, case_id, created_at, attempts, next_try, done_at, outcome, incident) on mail to bolwerk_app;
grant select (server, sender, digest_at, most_an_hour, letters_wait_minutes, on_since, failing_since, problem, retry_at) on mail_service to bolwerk_app;
grant select on undeliverable to bolwerk_app;
create policy "administrators" on mail for select using ((select holds_role('functional_admin')));
create policy "administrators" on mail_service for select using ((select holds_role('functional_admin')));
create policy "administrators" on undeliverable for select using ((select holds_role('functional_admin')));
create policy "about my own address" on undeliverable for select using (person_id = (select acting_person()));

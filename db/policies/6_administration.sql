-- Administration: who may do what is decided here too, not by the pages alone.

grant select, insert on audit_entry to bolwerk_app;
create policy "administrators, of what concerns them" on audit_entry for select
    using ((select holds_role('functional_admin'))
           and change_concerns(person_id, what, subject, coalesce(after ->> 'organisation', before ->> 'organisation'),
                               (select administered_organisations())));
create policy "administrators in their own name" on audit_entry for insert
    with check ((select holds_role('functional_admin')) and person_id = (select acting_person()));

-- What waits for a second administrator; the password that was asked is not granted. A role that reads V3 comes by
-- settle_access alone, and none that is there is made to read more or longer.
grant select (id, kind, person_id, asked_by, asked_at, role, organisation_id, ceiling, from_day, until_day, email, screening_kind,
              screened_on, screened_until, lapses_on, outcome, settled_by, settled_at) on access_request to bolwerk_app;
create policy "administrators" on access_request for select using ((select holds_role('functional_admin')));
create policy "V3 by two" on role_holding as restrictive for insert with check (ceiling < 3);
create policy "V3 only ends" on role_holding as restrictive for update
    using (true) with check (ceiling < 3 or coalesce(until_day, 'infinity') < (select today()));

-- What waits for a second administrator before a day of a decree is added or taken away; the calendar is written by
-- settle_decree_day alone.
grant select on decree_day_request to bolwerk_app;
create policy "administrators" on decree_day_request for select using ((select holds_role('functional_admin')));

-- That somebody was screened, and until when it counts; written by record_screening and settle_access alone.
grant select on screening to bolwerk_app;
create policy "administrators" on screening for select using ((select holds_role('functional_admin')));

-- E-mail: that something waits and why it failed; never to whom or what about.
grant select (id, kind, case_id, created_at, attempts, next_try, offered_at, done_at, outcome, incident) on mail to bolwerk_app;
grant select (server, sender, digest_at, most_an_hour, letters_wait_minutes, on_since, failing_since, problem, retry_at) on mail_service to bolwerk_app;
grant select on undeliverable to bolwerk_app;
create policy "administrators" on mail for select using ((select holds_role('functional_admin')));
create policy "administrators" on mail_service for select using ((select holds_role('functional_admin')));
create policy "administrators" on undeliverable for select using (administers_role_of(person_id, (select administered_organisations())));
create policy "about my own address" on undeliverable for select using (person_id = (select acting_person()));

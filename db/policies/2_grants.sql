-- What the application's role may do at all. Cases are written by record_event only; history by nobody else.

grant usage on schema public to bolwerk_app;
revoke all on all tables in schema public from bolwerk_app;
grant select on own_holding_today, holding_today to bolwerk_app;
grant select (person_id, frame, municipalities, behalf) on standing to bolwerk_app;
grant select on municipality, organisation, organisation_area, area_reader, role, role_holding, substitution, mandate,
    park, catalogue, holiday, statutory_rate, workflow_setting,
    case_file, case_event, case_reader, case_link, deadline, alarm, task, notification, attachment, saved_view
    to bolwerk_app;
grant select on schema_migration, session, state_mark to bolwerk_app;
grant select (id, name, email, active, demo, preferences) on person to bolwerk_app;
-- The address and whether an account is let in change by set_account and set_active alone (HANDBOOK 4.3).
grant insert (name, email, active, demo), update (name, preferences) on person to bolwerk_app;
-- Organisations, their ground and what an administrator manages are declared by the owner of the database, never by an
-- administrator: kind and ground say who reads what (HANDBOOK 4.3).
grant insert, update on substitution, mandate, catalogue, workflow_setting to bolwerk_app;
grant insert, update (from_day, until_day, stopped_at) on role_holding to bolwerk_app;
grant insert, delete on statutory_rate to bolwerk_app;
grant delete on substitution, workflow_setting to bolwerk_app;
grant update (read_at) on notification to bolwerk_app;
grant insert, delete, update on saved_view to bolwerk_app;
grant insert, update (removed_at) on attachment to bolwerk_app;
grant select (id, kind, case_id, created_at, attempts, next_try, done_at, incident) on outbox to bolwerk_app;

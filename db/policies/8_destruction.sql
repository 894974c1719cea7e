-- Destruction: rules are for everybody, lists and holds for the archivists of the organisation whose records they are. All
-- of it is written by functions that look at who acts.

revoke all on retention_rule, legal_hold, destruction_item, destruction_approval from bolwerk_app;
grant select on retention_rule, legal_hold, destruction_item to bolwerk_app;

create policy "everybody" on retention_rule for select using (true);
create policy "the archivists of the organisation" on legal_hold for select
    using ('archivist@' || organisation_id = any ((select desks_held())::text[]));
create policy "the archivists of the organisation" on destruction_item for select
    using ('archivist@' || organisation_id = any ((select desks_held())::text[]));

-- Registers: everybody who is signed in reads them, whoever has the role changes them.

create policy "everybody" on municipality for select using (true);
create policy "everybody" on organisation for select using (true);
create policy "everybody" on organisation_area for select using (true);
create policy "everybody" on area_reader for select using (true);
create policy "everybody" on role for select using (true);
create policy "everybody" on state_mark for select using (true);
create policy "everybody" on person for select using (true);
create policy "everybody" on role_holding for select using (true);
create policy "everybody" on substitution for select using (true);
create policy "everybody" on mandate for select using (true);
create policy "everybody" on park for select using (true);
create policy "everybody" on catalogue for select using (true);
create policy "everybody" on holiday for select using (true);
create policy "everybody" on statutory_rate for select using (true);
create policy "everybody" on workflow_setting for select using (true);

create policy "administrators" on person using (administers_person(id, (select administered_organisations())));
create policy "administrators" on role_holding using (organisation_id = any ((select administered_organisations())::bigint[]));
create policy "administrators" on mandate using (organisation_id = any ((select administered_organisations())::bigint[]));
create policy "administrators" on catalogue using ((select holds_role('functional_admin')));
create policy "administrators" on holiday using ((select holds_role('functional_admin')));
create policy "administrators" on statutory_rate using ((select holds_role('functional_admin')));
create policy "administrators" on workflow_setting
    using (organisation_id = any ((select administered_organisations())::bigint[])
        or organisation_id is null and (select holds_role('functional_admin')));
create policy "administrators" on substitution using (administers_person(absent_id, (select administered_organisations())));

create policy "one's own preferences" on person for update using (id = (select acting_person()));
create policy "one's own absence" on substitution using (absent_id = (select acting_person()))
    with check (absent_id = (select acting_person()));

-- What could not be done outside is for administrators to see; its content is not granted.
create policy "administrators" on outbox for select using ((select holds_role('functional_admin')));
create policy "administrators" on alarm for select using ((select holds_role('functional_admin')) and incident is not null);

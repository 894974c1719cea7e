-- Interests are declared by the person, or by an administrator for them; both read them, nobody else does. What was declared is
-- never taken away: it ends.

grant select, insert (person_id, organisation_id, park_id, case_id, nature, from_day, until_day, declared_by),
    update (until_day) on interest to bolwerk_app;
create policy "mine" on interest for select using (person_id = (select acting_person()));
create policy "administrators" on interest for select using ((select holds_role('functional_admin')));
create policy "in my own name, of what I may read" on interest for insert
    with check (declared_by = (select acting_person())
                and (person_id = (select acting_person()) or (select holds_role('functional_admin')))
                and (case_id is null or exists (select from case_reader r where r.case_id = interest.case_id)));
create policy "who declared it ends it" on interest for update
    using (declared_by = (select acting_person()) or (select holds_role('functional_admin')))
    with check (until_day >= (select today()));

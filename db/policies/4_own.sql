-- What belongs to one person.

-- What is about a case that one may no longer read is neither listed nor counted.
create policy "to me" on notification for select
    using (person_id = (select acting_person())
           and (case_id is null or exists (select from case_reader r where r.case_id = notification.case_id)));
create policy "I mark what I read" on notification for update using (person_id = (select acting_person()));
create policy "mine" on session for select using (person_id = (select acting_person()));
create policy "mine" on saved_view using (person_id = (select acting_person()))
    with check (person_id = (select acting_person()));

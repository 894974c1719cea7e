-- What belongs to one person.

create policy "to me" on notification for select using (person_id = (select acting_person()));
create policy "I mark what I read" on notification for update using (person_id = (select acting_person()));
create policy "mine" on session for select using (person_id = (select acting_person()));
create policy "mine" on saved_view using (person_id = (select acting_person()))
    with check (person_id = (select acting_person()));

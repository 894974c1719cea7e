-- What belongs to one person.

-- What is about a case that one may no longer read, or waits, is neither listed nor counted.
create policy "to me" on notification for select
    using (person_id = (select acting_person()) and (held_until is null or held_until <= now())
           and (case_id is null or exists (select from case_reader r where r.case_id = notification.case_id)));
create policy "I mark what I read" on notification for update using (person_id = (select acting_person()));
create policy "mine" on session for select using (person_id = (select acting_person()));
create policy "mine" on standing for select using (person_id = (select acting_person()));
create policy "mine" on saved_view using (person_id = (select acting_person()))
    with check (person_id = (select acting_person()));

-- What I want to be told and how, and which cases I follow.
grant select on message_kind to bolwerk_app;
grant select, insert, update, delete on message_choice, mail_habit to bolwerk_app;
grant select, insert, delete on case_follower to bolwerk_app;
create policy "everybody" on message_kind for select using (true);
create policy "mine" on message_choice using (person_id = (select acting_person()))
    with check (person_id = (select acting_person()));
create policy "mine" on mail_habit using (person_id = (select acting_person()))
    with check (person_id = (select acting_person()));
create policy "mine" on case_follower for select using (person_id = (select acting_person()));
create policy "I stop following" on case_follower for delete using (person_id = (select acting_person()));
create policy "I follow what I may read" on case_follower for insert
    with check (person_id = (select acting_person())
                and exists (select from case_reader r where r.case_id = case_follower.case_id));

-- Which letters the organisations where I work want in the portal; said by a function that looks at who acts.
grant select on letter_kind, portal_consent to bolwerk_app;
create policy "everybody" on letter_kind for select using (true);
create policy "of the organisations where I work" on portal_consent for select
    using (organisation_id = any ((select array(select h.organisation_id from own_holding_today h
                                                where h.person_id = (select acting_person())))::bigint[]));

-- The address of my calendar: that there is one, and since when. Its secret is known to whoever keeps it.
grant select, insert, update (token_hash, made_at), delete on calendar_feed to bolwerk_app;
create policy "mine" on calendar_feed using (person_id = (select acting_person()))
    with check (person_id = (select acting_person()));

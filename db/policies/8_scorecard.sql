-- Scorecards are part of the register: everybody who is signed in reads them; the municipality of the park and its
-- province add to them, in their own name.

revoke all on park_score from bolwerk_app;
grant select on park_score to bolwerk_app;
grant insert (park_id, theme, score, evidence, measured_on, organisation_id, person_id, once_key) on park_score to bolwerk_app;

create or replace function keeps_scores(of_park bigint, of_organisation bigint) returns boolean
language plpgsql stable parallel safe as $$
begin
    return exists (
        select from park p join organisation_area a on a.municipality = p.municipality and a.organisation_id = of_organisation
        where p.id = of_park and not p.removed
          and exists (select from unnest(array['municipal_coordinator', 'business_liaison', 'programme_manager']) role
                      where role || '@' || of_organisation = any (desks_held())));
end $$;

create policy "everybody" on park_score for select using (true);
create policy "the municipality of the park and its province" on park_score for insert
    with check (person_id = (select acting_person()) and keeps_scores(park_id, organisation_id));

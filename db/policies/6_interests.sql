-- Interests are declared by the person, or by an administrator of an organisation where they work; both read them, nobody else does. What was declared is
-- never taken away: it ends.

grant select, insert (person_id, organisation_id, park_id, case_id, nature, from_day, until_day, declared_by),
    update (until_day) on interest to bolwerk_app;
create policy "mine" on interest for select using (person_id = (select acting_person()));
create policy "administrators" on interest for select using (administers_role_of(person_id, (select administered_organisations())));
create policy "in my own name, of what I may read" on interest for insert
    with check (declared_by = (select acting_person())
                and (person_id = (select acting_person()) or administers_role_of(person_id, (select administered_organisations())))
                and (case_id is null or exists (select from case_reader r where r.case_id = interest.case_id)));
create policy "who declared it ends it" on interest for update
    using (declared_by = (select acting_person()) or administers_role_of(person_id, (select administered_organisations())))
    with check (until_day >= (select today()));

-- Who has an interest today that the case touches: in itself, in the subsidy that it hangs under, in its organisation or in
-- its park. The cases are given as a list: beside "or" PostgreSQL reads every case there is.
create or replace function interested_in(of_case bigint) returns bigint[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if not exists (select from interest) then
        return '{}';
    end if;
    return array(
        select distinct i.person_id from case_file f
        join interest i on i.case_id = f.id or i.organisation_id = f.organisation_id or i.park_id = f.park_id
        where f.id = any (array(select l.to_id from case_link l where l.from_id = of_case and l.relation = 'subsidy') || of_case)
          and today() between i.from_day and coalesce(i.until_day, 'infinity'));
end $$;

-- Who they are is read by functions of the owner alone; whether somebody has one is told by the next.
revoke execute on function interested_in(bigint) from public;

-- Whether one of these people has one.
create or replace function interest_stands(who bigint[], of_case bigint) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (select from interest i where i.person_id = any (who)) and who && interested_in(of_case);
end $$;

-- Cases: what you may not see does not exist.

create policy "a reader within the ceiling" on case_reader for select
    using (pass = any ((select passes_held())::bigint[]));

create policy "whoever may read the case" on case_file for select
    using (exists (select from case_reader r where r.case_id = case_file.id));

-- A step that waits is there for whoever does not know of it yet: it is what the other policies and lists leave out.
create policy "for whom it waits" on waiting_step for select
    using (exists (select from case_reader r where r.case_id = waiting_step.case_id) and is_hidden(waiting_step));

create policy "whoever may read the case" on case_event for select
    using (exists (select from case_reader r where r.case_id = case_event.case_id)
       and not exists (select from waiting_step w where w.case_id = case_event.case_id and w.event <= case_event.sequence)
       and not exists (select from taken_back b where b.case_id = case_event.case_id and b.sequence = case_event.sequence
                          and not exists (select from case_reader r where r.case_id = b.case_id
                                             and r.organisation_id = b.organisation_id)));

create policy "whoever may read both cases" on case_link for select
    using (exists (select from case_reader r where r.case_id = from_id)
       and exists (select from case_reader r where r.case_id = to_id));

create policy "whoever may read the case" on deadline for select
    using (exists (select from case_reader r where r.case_id = deadline.case_id)
       and not exists (select from waiting_step w where w.case_id = deadline.case_id));

create policy "whoever may read the case" on alarm for select
    using (exists (select from case_reader r where r.case_id = alarm.case_id));

create policy "the organisation that is asked" on task for select
    using (pass = any ((select passes_held())::bigint[]));
create policy "whoever may read the case" on task for select
    using (exists (select from case_reader r where r.case_id = task.case_id));

-- Whether the case is a designation of a park that is in force now (Wgs 1.1).
create or replace function in_force(file case_file) returns boolean language sql stable parallel safe
    return file.workflow = 'designation' and file.state = 'designated';

-- The designation of the park of the case that is in force and that the person acting may read, the newest; null when there
-- is none: before that, and after its end, nothing of V3 is shared beside a case of a lower level (HANDBOOK 7.5).
create or replace function designation_of(of_case bigint) returns bigint language plpgsql stable parallel safe as $$
begin
    return (select max(d.id) from case_file f
            join case_file d on d.park_id = f.park_id and in_force(d)
            where f.id = of_case);
end $$;

-- Whether this designation is in force and the person acting may read it.
create or replace function shares_v3(designation bigint) returns boolean language plpgsql stable parallel safe as $$
begin
    return exists (select from case_file d where d.id = designation and in_force(d));
end $$;

-- Whether somebody asked the person acting for advice on the case, or the whole organisation.
create or replace function asks_me(of_case bigint, organisation bigint) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (select from case_file f cross join jsonb_array_elements(f.document -> 'advice') a
                   where f.id = of_case and (a ->> 'organisation')::bigint = organisation
                     and (a ->> 'person')::bigint in (0, acting_person()));
end $$;

-- A file may be more confidential than its case: then area readers do not see it, and the ceiling must reach it. Nor do colleagues of
-- whoever alone was asked advice. Of V3 whoever takes part in the designation that it belongs to sees it, area readers too, and nobody else.
create policy "whoever may read the case at the level of the file" on attachment for select
    using (exists (select from case_reader r
                   where r.case_id = attachment.case_id
                     and (attachment.compartment <= r.compartment
                          or ((r.because <> 'area' or attachment.compartment = 3)
                              and pass_of(r.organisation_id, attachment.compartment, r.person_id) = any ((select passes_held())::bigint[])
                              and (r.because <> 'advice' or attachment.compartment = 3 or asks_me(r.case_id, r.organisation_id))
                              and (attachment.compartment < 3 or shares_v3(attachment.designation_id))))));
create policy "whoever may read the case adds files" on attachment for insert
    with check (uploaded_by = (select acting_person())
                and exists (select from case_reader r where r.case_id = attachment.case_id
                               and (attachment.compartment < 3 or r.compartment = 3 or shares_v3(attachment.designation_id))));
create policy "whoever added the file removes it" on attachment for update
    using (uploaded_by = (select acting_person()));

-- Letters for the post are work of the organisation that sends them.
grant select, update (posted_on, posted_by) on post_item to bolwerk_app;
create policy "the organisation that sends it" on post_item for select
    using ('@' || sender_id = any ((select desks_held())::text[]) and not letter_waits(case_id));
create policy "the organisation that sends it posts it in its own name" on post_item for update
    using ('@' || sender_id = any ((select desks_held())::text[]))
    with check (posted_by = (select acting_person()));

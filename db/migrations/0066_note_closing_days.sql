-- The day on which a case came to the end that it is at: its keeping counts from it, and what must be destroyed is found by
-- it (HANDBOOK 4.4).
alter table case_file add column closed_on date;

create function note_closing_day() returns trigger language plpgsql as $$
begin
    if not new.closed then
        new.closed_on := null;
    elsif tg_op = 'INSERT' then
        new.closed_on := (new.changed_at at time zone 'Europe/Amsterdam')::date;
    elsif not old.closed or new.state <> old.state then
        new.closed_on := (new.changed_at at time zone 'Europe/Amsterdam')::date;
    end if;
    return new;
end $$;
create trigger note_closing_day before insert or update of closed, state on case_file
    for each row execute function note_closing_day();

update case_file f
set closed_on = coalesce(
    (select (max(e.at) at time zone 'Europe/Amsterdam')::date from case_event e
     where e.case_id = f.id and e.payload ->> 'to' = f.state and e.payload ->> 'from' <> f.state
       and not exists (select from taken_back b where b.case_id = e.case_id and b.sequence = e.sequence)),
    (f.changed_at at time zone 'Europe/Amsterdam')::date)
where f.closed;

drop index closed_case_by_archive;
create index closed_case_by_day on case_file (organisation_id, workflow, state, closed_on) where closed;
create index riec_case_by_opening on case_file (organisation_id, opened_at) where compartment = 3;

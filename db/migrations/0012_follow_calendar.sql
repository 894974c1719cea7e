-- A day that becomes or stops being a holiday may move the last day of a term that runs (HANDBOOK 3.2). The servers read
-- the calendar again within a minute; the terms are computed again after that, so that none of them is missed.

create function ask_to_recompute() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into outbox (kind, payload, next_try)
    select 'calendar_changed', jsonb_build_object('day', changed.day), now() + interval '90 seconds'
    from changed where exists (select from case_file);
    return null;
end $$;
create trigger holiday_added after insert on holiday referencing new table as changed
    for each statement execute function ask_to_recompute();
create trigger holiday_removed after delete on holiday referencing old table as changed
    for each statement execute function ask_to_recompute();

-- A backup that is put back may be older than who approved a list. Then the register of what was destroyed, which is kept
-- apart, stands for the two people: it names them by number.

alter table destruction_approval alter column first_by drop not null;
alter table destruction_approval
    drop constraint destruction_approved_before_it_is_done,
    add constraint destruction_approved_before_it_is_done
        check (executed_at is null or second_by is not null or again_from is not null),
    add constraint destruction_approved_by_somebody check (first_by is not null or again_from is not null);

create or replace function being_destroyed(of_case bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select from destruction_item i join destruction_approval a on a.list_id = i.list_id
                   where i.case_id = of_case and i.destroyed_at is null and i.left_off_because is null
                     and (a.second_by is not null or a.again_from is not null) and a.executed_at is not null);
end $$;

-- A drawing that was faulty is held again, with its own protocol and the reason why; the faulty one stays as it was.

alter table lots_drawing drop constraint lots_drawn_once;
alter table lots_drawing add column fault text constraint lots_fault_explained check (length(btrim(fault)) between 10 and 1000);
create unique index lots_prepared_once on lots_drawing (budget_id, about) where protocol is null;

-- Who drew once does not draw again about anything else, unless that drawing was faulty: the first drawing counts.
create or replace function refuse_second_drawing() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.fault is null and exists (
           select from lots_drawing l
           where l.budget_id = new.budget_id and l.id is distinct from new.id and l.protocol is not null and l.lots @> new.lots) then
        raise exception 'violates check constraint "lots_drawn_before"'
            using errcode = 'check_violation', constraint = 'lots_drawn_before';
    end if;
    return new;
end $$;

-- A drawing of lots is seen by two different people, and its protocol says who.
alter table lots_drawing add constraint lots_seen_by_two check (
    protocol is null
    or jsonb_array_length(coalesce(protocol -> 'witnesses', '[]')) >= 2 and protocol #>> '{witnesses,0}' <> protocol #>> '{witnesses,1}')
    not valid;  -- what was drawn before stays as it was drawn

-- Who drew once does not draw again about anything else: the first drawing counts.
create function refuse_second_drawing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from lots_drawing l
               where l.budget_id = new.budget_id and l.id is distinct from new.id and l.protocol is not null and l.lots @> new.lots) then
        raise exception 'violates check constraint "lots_drawn_before"'
            using errcode = 'check_violation', constraint = 'lots_drawn_before';
    end if;
    return new;
end $$;
create trigger lots_drawn_before before insert or update on lots_drawing
    for each row execute function refuse_second_drawing();

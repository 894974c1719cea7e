-- Adds up in waiting_count what waiting_change holds; gives how many changes. One worker at a time, and in the order of the
-- key: a page is never kept waiting, and two servers are not in each other's way.
create function add_up_waiting_terms() returns bigint language plpgsql security definer set search_path from current as $$
declare
    moved bigint;
begin
    if not pg_try_advisory_xact_lock(80651977) then
        return 0;
    end if;
    with gone as materialized (delete from waiting_change returning *),
    added as (
        insert into waiting_count as c (province, whose, scheme_id, day, number)
        select g.province, x.whose, g.scheme_id, g.day, sum(g.number)
        from gone g cross join lateral (values (g.whose), (-1)) x (whose)
        group by g.province, x.whose, g.scheme_id, g.day
        having sum(g.number) <> 0
        order by 1, 2, 3, 4
        on conflict on constraint waiting_count_pkey do update set number = c.number + excluded.number)
    select count(*) into moved from gone;
    if moved > 0 then
        delete from waiting_count where number = 0;
    end if;
    return moved;
end $$;

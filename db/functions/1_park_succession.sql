-- Parks that went on in others (HANDBOOK 5.2, 7.4). A case stays filed under the park on which it began; whoever asks about the park that
-- took its place meets it there, when it was said to go along.

-- The park on which the cases of this one go on: the park itself unless it was merged and its cases went along.
create function park_of_cases(of_park bigint) returns bigint language plpgsql stable security definer set search_path from current as $$
declare
    at_park bigint := of_park;
    next    bigint;
begin
    loop
        next := (select s.successor_id from park_succession s where s.park_id = at_park and s.kind = 'merge' and s.cases_go_along);
        if next is null then
            return at_park;
        end if;
        at_park := next;
    end loop;
end $$;

-- The park and the ones that were merged into it; with `along` those alone whose cases went along.
create function parks_in(of_park bigint, along boolean) returns bigint[] language plpgsql stable security definer set search_path from current as $$
begin
    if not exists (select from park_succession s where s.successor_id = of_park and s.kind = 'merge') then
        return array[of_park];      -- nearly every park
    end if;
    return array(
        with recursive before (id) as (
            select of_park
            union
            select s.park_id from park_succession s join before b on b.id = s.successor_id
            where s.kind = 'merge' and (s.cases_go_along or not along))
        select id from before);
end $$;

-- What a park became and what it came from, as its page tells it: of each park its RIN, its name and since when.
create function succession_of(of_park bigint) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object(
        'merged_into', (select jsonb_build_object('rin', p.rin, 'name', p.name, 'since', s.since, 'along', s.cases_go_along)
                        from park_succession s join park p on p.id = s.successor_id where s.park_id = of_park and s.kind = 'merge'),
        'split_off', (select coalesce(jsonb_agg(jsonb_build_object('rin', p.rin, 'name', p.name, 'since', s.since) order by s.since, p.rin), '[]')
                      from park_succession s join park p on p.id = s.successor_id where s.park_id = of_park and s.kind = 'split'),
        'came_from', (select coalesce(jsonb_agg(jsonb_build_object('rin', p.rin, 'name', p.name, 'since', s.since, 'kind', s.kind,
                                                                   'along', s.cases_go_along) order by s.since, p.rin), '[]')
                      from park_succession s join park p on p.id = s.park_id where s.successor_id = of_park));
end $$;

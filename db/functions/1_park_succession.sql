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

-- Whether another case of a workflow of which a park has at most one is open on it, also on a park that was merged into it.
create function another_on_park(of_workflow text, of_park bigint, of_case bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select from case_file f
                   where f.workflow = of_workflow and f.park_id = any (parks_in(of_park, true)) and not f.closed and f.id is distinct from of_case);
end $$;

-- The open cases of which a park has at most one and that a merge would bring together on one park, by the RIN of each other park of
-- the municipality: {rin: "PLN-1 en PLN-2"}. Of V0 and V1 alone: what is confidential may not be known from a refusal.
create function met_by_merging(of_park bigint, of_case bigint) returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_object_agg(beside.rin, beside.numbers), '{}')
        from (select heir.rin, string_agg(own.number || ' en ' || met.number, ', ' order by own.number) as numbers
              from park gone
              join park heir on heir.municipality = gone.municipality and heir.id <> gone.id and not heir.removed
              join case_file own on own.park_id = any (parks_in(gone.id, true)) and not own.closed and own.exclusive_key is not null
                                and own.compartment <= 1 and own.id is distinct from of_case
              join case_file met on met.park_id = any (parks_in(heir.id, true)) and not met.closed and met.exclusive_key is not null
                                and met.compartment <= 1 and met.workflow = own.workflow
              where gone.id = of_park group by heir.rin) beside);
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

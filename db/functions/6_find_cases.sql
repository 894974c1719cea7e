-- Which cases the person acting may read, newest change first. Each pass is walked by its own index and the walks are
-- merged, so that a page costs the same among a thousand cases and among a million.

create function recent_cases(at timestamptz, id bigint, newer boolean, most integer)
returns table (case_id bigint, changed_at timestamptz)
language plpgsql stable rows 50 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    if newer then
        return query
        select found.case_id, max(found.changed_at) from unnest(passes_held()) as held (pass) cross join lateral (
            select r.case_id, r.changed_at from case_reader r
            where r.pass = held.pass and (r.changed_at, r.case_id) > (at, id)
            order by r.changed_at, r.case_id limit most) found
        group by found.case_id order by max(found.changed_at), found.case_id limit most;
    else
        return query
        select found.case_id, max(found.changed_at) from unnest(passes_held()) as held (pass) cross join lateral (
            select r.case_id, r.changed_at from case_reader r
            where r.pass = held.pass and (r.changed_at, r.case_id) < (at, id)
            order by r.changed_at desc, r.case_id desc limit most) found
        group by found.case_id order by max(found.changed_at) desc, found.case_id desc limit most;
    end if;
end $$;

-- What somebody typed as a query: whole words as on the web, and the last one also as a beginning.
create function words_wanted(typed text) returns tsquery language plpgsql immutable as $$
declare
    last   text := substring(typed from '(?:^|\s)([[:alpha:]]{3,})$');
    before text := btrim(left(typed, length(typed) - length(last)));
    start  tsquery := to_tsquery('simple', lower(last) || ':*');
begin
    if last is null then
        return websearch_to_tsquery('dutch', typed);
    end if;
    return websearch_to_tsquery('dutch', typed)
           || case when before = '' then start else websearch_to_tsquery('dutch', before) && start end;
end $$;

-- The cases whose last step the person acting must not know of yet, as they were before it. There are few: a step waits for
-- minutes.
create function cases_before_their_step() returns table (case_id bigint, before jsonb)
language plpgsql stable security definer set search_path from current as $$
begin
    return query
        select w.case_id, w.before from waiting_step w where is_hidden(w);
end $$;

-- All that a case says, for a search in it as it was.
create function words_of(document jsonb) returns tsvector language plpgsql stable as $$
begin
    return to_tsvector('dutch', concat_ws(' ', document ->> 'number', document ->> 'title', (
        select string_agg(value #>> '{}', ' ') from jsonb_path_query(document -> 'data', 'strict $.** ? (@.type() == "string")') value)));
end $$;

-- The parks whose name holds what somebody typed.
create function parks_named(typed text) returns bigint[] language plpgsql stable as $$
begin
    return array(select p.id from park p where to_tsvector('dutch', p.name) @@ words_wanted(typed));
end $$;

-- The parks of the register to choose from, [[RIN, name, municipality]]: those named so, or as long as nobody typed a name those
-- of the own municipalities. More than somebody looks through are none to choose from: a name says which are meant.
create function parks_to_choose(typed text) returns jsonb language plpgsql stable as $$
declare
    most constant integer := 100;
begin
    return (
        select case when count(*) > most then '[]'
                    else coalesce(jsonb_agg(jsonb_build_array(p.rin, p.name, m.name) order by p.name, p.rin), '[]') end
        from (select * from park where typed is not null and id = any (parks_named(typed))
              union all
              select * from park where typed is null and municipality in (
                  select own ->> 0 from jsonb_array_elements(municipalities_of_reader()) own)
              limit most + 1) p
        join municipality m on m.code = p.municipality);
end $$;

-- A choice out of them: `wanted` holds words, workflow, state, closed, municipality, park (RIN), park_name (words of it), whose ("me",
-- "organisation") and ceiling. A case whose last step must not be known yet is judged by what it was before. It runs as the owner, because row-level security keeps a full-text index from being used
-- before it has judged every row; the passes it asks for are what that policy would judge by. Few cases are found by
-- what they are, and judged; of many, the newest that may be read are met soon by walking each pass.
create function matching_cases(wanted jsonb, at timestamptz, after_id bigint, newer boolean, most integer)
returns table (case_id bigint, changed_at timestamptz)
language plpgsql stable rows 50 security definer set search_path from current set plan_cache_mode = force_custom_plan
set enable_seqscan = off set enable_mergejoin = off set enable_hashjoin = on set enable_bitmapscan = on as $$
#variable_conflict use_column
declare
    words        tsquery := words_wanted(wanted ->> 'words');
    of_workflow  text := wanted ->> 'workflow';
    in_state     text := wanted ->> 'state';
    is_closed    boolean := (wanted ->> 'closed')::boolean;
    of_place     text := wanted ->> 'municipality';
    of_parks     bigint[] := case when wanted ? 'park' then parks_in(coalesce((select p.id from park p where p.rin = wanted ->> 'park'), -1), true)
                                  when wanted ? 'park_name' then array(
                                      select unnest(parks_in(p.id, true)) from unnest(parks_named(wanted ->> 'park_name')) as p (id)) end;
    of_person    bigint := case wanted ->> 'whose' when 'me' then acting_person() end;
    -- Whoever searches on the name of a park means what goes on there; not whoever asks for what lacks a word.
    named        bigint[] := case when position('!' in words::text) = 0 then parks_named(wanted ->> 'words') end;
    owners       bigint[] := case wanted ->> 'whose' when 'organisation' then organisations_held() end;
    most_read    smallint := coalesce((wanted ->> 'ceiling')::smallint, 3);
    passes       bigint[] := array(select pass from unnest(passes_held()) pass where pass % 4 <= most_read);
    few constant integer := 2000;
    dark         bigint[] := array(select d.case_id from cases_before_their_step() d);
    -- Of those in the dark: which were in that state, and which held those words.
    in_state_before bigint[] := array(select d.case_id from cases_before_their_step() d where d.before ->> 'state' = in_state);
    worded_before   bigint[] := array(select d.case_id from cases_before_their_step() d where words_of(d.before) @@ words);
    ids          bigint[];
begin
    if words is not null or of_parks is not null or of_place is not null or of_person is not null or in_state is not null then
        ids := array(
            select f.id from case_file f
            where (words is null or f.search @@ words and f.id <> all (dark) or f.id = any (worded_before) or f.park_id = any (named))
              and (of_workflow is null or f.workflow = of_workflow)
              and (in_state is null or f.state = in_state and f.id <> all (dark) or f.id = any (in_state_before))
              and (is_closed is null or f.closed = is_closed and f.id <> all (dark) or not is_closed and f.id = any (dark))
              and (of_place is null or f.municipality = of_place) and (of_parks is null or f.park_id = any (of_parks))
              and (of_person is null or f.assignee_id = of_person) and (owners is null or f.organisation_id = any (owners))
            limit few + 1);
    end if;
    if cardinality(ids) <= few then
        return query
        select r.case_id, r.changed_at from case_reader r
        where r.case_id = any (ids) and r.pass = any (passes)
          and (newer or (r.changed_at, r.case_id) < (at, after_id)) and (not newer or (r.changed_at, r.case_id) > (at, after_id))
        group by r.case_id, r.changed_at
        order by case when newer then r.changed_at end, case when newer then r.case_id end,
                 r.changed_at desc, r.case_id desc limit most;
        return;
    end if;
    perform set_config('enable_bitmapscan', 'off', true), set_config('enable_hashjoin', 'off', true);
    return query
    select found.case_id, found.changed_at from unnest(passes) as held (pass) cross join lateral (
        select r.case_id, r.changed_at from case_reader r join case_file f on f.id = r.case_id
        where r.pass = held.pass
          and (newer or (r.changed_at, r.case_id) < (at, after_id)) and (not newer or (r.changed_at, r.case_id) > (at, after_id))
          and (words is null or f.search @@ words and f.id <> all (dark) or f.id = any (worded_before) or f.park_id = any (named))
              and (of_workflow is null or f.workflow = of_workflow)
          and (in_state is null or f.state = in_state and f.id <> all (dark) or f.id = any (in_state_before))
              and (is_closed is null or f.closed = is_closed and f.id <> all (dark) or not is_closed and f.id = any (dark))
          and (of_place is null or f.municipality = of_place) and (of_parks is null or f.park_id = any (of_parks))
          and (of_person is null or f.assignee_id = of_person) and (owners is null or f.organisation_id = any (owners))
        order by case when newer then r.changed_at end, case when newer then r.case_id end,
                 r.changed_at desc, r.case_id desc limit most) found
    group by found.case_id, found.changed_at
    order by case when newer then found.changed_at end, case when newer then found.case_id end,
             found.changed_at desc, found.case_id desc limit most;
end $$;

-- The words around what was found in the answers of a case; null when the title says enough.
create function snippet_of(document jsonb, typed text) returns text language plpgsql stable as $$
declare
    words tsquery := words_wanted(typed);
    body  text := (select string_agg(value #>> '{}', ' · ')
                   from jsonb_path_query(document -> 'data', 'strict $.** ? (@.type() == "string" && @ like_regex " ")') value);
begin
    if to_tsvector('dutch', body) @@ words and not to_tsvector('dutch', document ->> 'title') @@ words then
        return ts_headline('dutch', body, words, 'StartSel="", StopSel="", MaxWords=16, MinWords=6');
    end if;
    return null;
end $$;

-- The municipalities a person filters by: those of the own organisations.
create function municipalities_of_reader() returns jsonb language plpgsql stable as $$
begin
    return (select s.municipalities from standing s where s.person_id = acting_person());
end $$;

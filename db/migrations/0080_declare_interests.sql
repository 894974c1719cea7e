-- Interests that somebody declared (Awb 2:4): in an organisation, a park or one case. Who has one takes no part in a case that
-- it touches, in person or through a substitute.

create table interest (
    id              bigint generated always as identity primary key,
    person_id       bigint not null references person (id),
    organisation_id bigint references organisation (id),
    park_id         bigint references park (id),
    case_id         bigint references case_file (id),
    nature          text not null constraint interest_explained check (length(btrim(nature)) between 5 and 500),
    from_day        date not null,
    until_day       date,
    declared_by     bigint not null references person (id),
    declared_at     timestamptz not null default now(),
    constraint interest_is_in_one_thing check (num_nonnulls(organisation_id, park_id, case_id) = 1),
    constraint interest_period_in_order check (until_day >= from_day)
);
create index interest_by_person on interest (person_id);
alter table interest enable row level security;

-- Whether one of these people has an interest today that the case touches: in itself, in the subsidy that it hangs under, in
-- its organisation or in its park.
create function interest_stands(who bigint[], of_case bigint) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (select from interest i where i.person_id = any (who)) and exists (
        select from interest i
        join case_file f on f.id = of_case
            or f.id in (select l.to_id from case_link l where l.from_id = of_case and l.relation = 'subsidy')
        where i.person_id = any (who) and today() between i.from_day and coalesce(i.until_day, 'infinity')
          and (i.case_id = f.id or i.organisation_id = f.organisation_id or i.park_id = f.park_id));
end $$;

create function refuse_interest(who bigint[], of_case bigint) returns void
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if interest_stands(array_remove(who, null), of_case) then
        raise exception 'violates check constraint "no_hand_with_own_interest"'
            using errcode = 'check_violation', constraint = 'no_hand_with_own_interest';
    end if;
end $$;

-- Whoever handles, reads, signs, pays or advises, and the person they do it for. To give a case away, to say something of it and
-- to take a step back stays open.
create function keep_interest_out() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    in_role text := new.payload #>> '{by,role}';
begin
    if new.person_id is not null and new.action not in ('release', 'hand_over', 'note', 'take_back')
       and (new.action = 'answer_advice' or in_role in ('objections_lawyer', 'bibob_officer')
            or exists (select from hand_of_role h where h.role = in_role)) then
        perform refuse_interest(array[new.person_id, new.on_behalf_of], new.case_id);
    end if;
    return new;
end $$;
create trigger no_hand_with_own_interest before insert on case_event
    for each row execute function keep_interest_out();

-- The hand that a set-off has in another subsidy.
create function keep_interest_out_of_hands() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform refuse_interest(array[new.person_id], new.case_id);
    return new;
end $$;
create trigger no_hand_with_own_interest before insert on subsidy_hand
    for each row execute function keep_interest_out_of_hands();

-- Who assesses a tender alone or together, or draws lots: of one application, or of all that it ranks.
create function keep_interest_out_of_ranks() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    given   jsonb := to_jsonb(new);
    who     bigint[] := array[(given ->> 'person_id')::bigint, (given ->> 'proposed_by')::bigint, (given ->> 'agreed_by')::bigint,
                              (given ->> 'fixed_by')::bigint, (given ->> 'prepared_by')::bigint, (given ->> 'drawn_by')::bigint];
    numbers text[] := array(select jsonb_array_elements_text(coalesce(given -> 'lots', '[]')))
                   || array(select p ->> 'number' from jsonb_array_elements(coalesce(given -> 'places', '[]')) p);
    one     bigint;
begin
    for one in select (given ->> 'case_id')::bigint where given ? 'case_id'
               union all select f.id from case_file f where f.number = any (numbers) loop
        perform refuse_interest(who, one);
    end loop;
    return new;
end $$;
create trigger no_hand_with_own_interest before insert on assessment
    for each row execute function keep_interest_out_of_ranks();
create trigger no_hand_with_own_interest before insert or update on tender_consensus
    for each row execute function keep_interest_out_of_ranks();
create trigger no_hand_with_own_interest before insert on tender_ranking
    for each row execute function keep_interest_out_of_ranks();
create trigger no_hand_with_own_interest before insert or update on lots_drawing
    for each row execute function keep_interest_out_of_ranks();

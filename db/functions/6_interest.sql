-- What somebody declared an interest in, for the facts of a case.

-- Whether whoever acts declared an interest that the case touches, or somebody whose role they can only use on their behalf
-- (Awb 2:4). A case that is not there yet has its organisation and park alone. What others declared is nobody's to read:
-- this says yes or no.
create function declared_interest(of_case bigint, subsidy case_file) returns boolean
language plpgsql stable security definer set search_path from current as $$
declare
    who bigint[] := acting_person() || array(
        select h.on_behalf_of from acting_holdings() h
        where h.on_behalf_of > 0 and not exists (
            select from acting_holdings() own
            where own.on_behalf_of = 0 and own.role = h.role and own.organisation_id = h.organisation_id));
begin
    return interest_stands(who, of_case) or interest_stands(who, subsidy.id) or exists (
        select from interest i
        where i.person_id = any (who) and today() between i.from_day and coalesce(i.until_day, 'infinity')
          and (i.organisation_id = subsidy.organisation_id or i.park_id = subsidy.park_id));
end $$;

-- Whether an interest of their own keeps whoever acts from having a hand in the case, as the triggers on events judge it: whoever
-- applies or takes part handles nothing and decides nothing.
create function kept_out(file case_file) returns boolean
language plpgsql stable security definer set search_path from current as $$
begin
    return exists (select from interest) and exists (
            select from unnest(desks_held()) desk
            where split_part(desk, '@', 1) in ('objections_lawyer', 'bibob_officer')
               or exists (select from hand_of_role r where r.role = split_part(desk, '@', 1)))
        and coalesce(declared_interest(file.id, file), false);
end $$;

-- What an interest is in, in words.
create function interest_in(one interest) returns text language plpgsql stable as $$
begin
    return coalesce(
        (select o.name from organisation o where o.id = one.organisation_id),
        (select 'Terrein ' || p.name from park p where p.id = one.park_id),
        (select 'Zaak ' || f.number from case_file f where f.id = one.case_id), 'Een zaak');
end $$;

-- The cases that whoever acts has and that an interest of their own touches.
create function cases_to_give_away() returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    return (
        select coalesce(jsonb_agg(f.number order by f.number), '[]')
        from case_file f
        where not f.closed and (f.document #>> '{assignee,person}')::bigint = acting_person()
          and interest_stands(array[acting_person()], f.id));
end $$;

-- Who may answer for which side of a park, and who does in a round (HANDBOOK 7.1: each organisation has a deputy).

-- The side of a park that a role answers for; null for any other role.
create function side_answered(by_role text) returns text language plpgsql immutable parallel safe as $$
begin
    return case by_role when 'municipal_coordinator' then 'municipality' when 'police_contributor' then 'police' end;
end $$;

-- The names of who may answer at the organisation for that side: own roles, cleared for V3.
create function answering_at(organisation bigint, for_side text) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(distinct p.name), '[]')
            from own_holding_today h join person p on p.id = h.person_id and p.active
            where h.organisation_id = organisation and h.ceiling = 3 and side_answered(h.role) = for_side);
end $$;

-- The organisations of the round where fewer than two people may answer, by name.
create function without_deputy(of_case bigint) returns jsonb language plpgsql stable as $$
begin
    return (select coalesce(jsonb_agg(o.name order by o.name), '[]')
            from (select distinct m.organisation_id, m.side from risk_matrix m where m.case_id = of_case) asked
            join organisation o on o.id = asked.organisation_id
            where jsonb_array_length(answering_at(o.id, asked.side)) < 2);
end $$;

-- The people who may answer for each organisation of the round, for whoever leads it, as long as answers can still come.
create function answerers_of(of_case bigint) returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    if not leads_round(of_case) or not exists (select from case_file f where f.id = of_case and f.state in ('preparation', 'open')) then
        return '[]';
    end if;
    return (
        select coalesce(jsonb_agg(jsonb_build_object('organisation', asked.name, 'people', asked.people) order by asked.name), '[]')
        from (select o.name, answering_at(o.id, m.side) as people
              from (select distinct organisation_id, side from risk_matrix where case_id = of_case) m
              join organisation o on o.id = m.organisation_id) asked);
end $$;

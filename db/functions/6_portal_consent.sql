-- Letters in the portal: who says for an organisation that it wants them there (Awb 2:8).

-- The organisations that get letters and for which the person acting may say so: an authority of the programme decides, and a role
-- that reads no cases receives nothing.
create function my_addressees() returns setof organisation
language plpgsql stable security definer set search_path from current as $$
begin
    return query
        select o.* from organisation o
        where o.active and (o.private or o.kind = 'municipality')
          and exists (select from role_holding h where h.person_id = acting_person() and h.organisation_id = o.id and h.ceiling >= 0
                         and today() between h.from_day and coalesce(h.until_day, 'infinity'));
end $$;

-- What they said, newest first; by name also of who left since.
create function my_portal_consents() returns json
language plpgsql stable security definer set search_path from current as $$
begin
    return (
        select coalesce(json_agg(json_build_object('organisation', o.id, 'name', o.name, 'kinds', (
            select json_agg(json_build_object('kind', k.id, 'label', k.label, 'said', (
                select coalesce(json_agg(json_build_object('at', c.given_at, 'by', g.name, 'ended_at', c.ended_at, 'ended_by', e.name)
                                         order by c.id desc), '[]')
                from portal_consent c join person g on g.id = c.given_by left join person e on e.id = c.ended_by
                where c.organisation_id = o.id and c.kind = k.id)) order by k.rank)
            from letter_kind k)) order by o.name), '[]')
        from my_addressees() o);
end $$;

-- From now on the organisation wants these letters in the portal, or no longer; the same again changes nothing. Null for who may
-- not say so and for a kind that is not there.
create function say_portal_consent(of_organisation bigint, of_kind text, wants boolean) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    home organisation;
    said letter_kind;
begin
    select o.* into home from my_addressees() o where o.id = of_organisation;
    select k.* into said from letter_kind k where k.id = of_kind;
    if home.id is null or said.id is null then
        return null;
    elsif wants then
        insert into portal_consent (organisation_id, kind, given_by) values (home.id, said.id, acting_person()) on conflict do nothing;
    else
        update portal_consent c set ended_at = now(), ended_by = acting_person()
        where c.organisation_id = home.id and c.kind = said.id and c.ended_at is null;
    end if;
    return jsonb_build_object('organisation', home.name, 'label', said.label);
end $$;

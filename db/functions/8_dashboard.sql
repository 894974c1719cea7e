-- How the area of one's own province or stuurgroep stands now: the same ground as that of a report, kept nowhere.

create function dashboards_held() returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object('value', o.id::text, 'label', o.name) order by o.kind, o.name), '[]')
        from organisation o
        where o.kind in ('province', 'stuurgroep') and o.active and o.id * 4 + 1 = any (passes_held())
          and exists (select from organisation_area a where a.organisation_id = o.id));
end $$;

-- Null for who has no dashboard; of an organisation that is not one's own, the first of one's own.
create function live_ground(of_organisation bigint) returns jsonb
language plpgsql stable security definer set search_path from current as $$
declare
    held   jsonb := dashboards_held();
    chosen bigint := coalesce((select (h ->> 'value')::bigint from jsonb_array_elements(held) h
                               where h ->> 'value' = of_organisation::text), (held #>> '{0,value}')::bigint);
    area   text[] := array(select a.municipality from organisation_area a where a.organisation_id = chosen);
begin
    if chosen is null then
        return null;
    end if;
    return jsonb_build_object(
        'organisations', held,
        'organisation', (select jsonb_build_object('id', o.id, 'name', o.name) from organisation o where o.id = chosen),
        'day', today(),
        'municipalities', (select jsonb_agg(jsonb_build_object('code', m.code, 'name', m.name, 'province', m.province) order by m.name)
                           from municipality m where m.code = any (area)),
        'settings', workflow_settings('progress_report', chosen),
        'previous', null,
        'state', progress_on(area, today()));
end $$;

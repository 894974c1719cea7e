-- as: person
-- plan: custom
-- Parks by name, a page at a time: those after (or before) the one named in :from_name and :from_rin. An empty filter
-- does not filter; the municipality "mijn" stands for all those one works for; :fields holds the safety fields that must be as given. Cases are counted to 100, as far as visible.
with asked as (
    select lower(:search) as search, cast(:fields as jsonb) as fields, cast(:most as integer) as most,
           cast(:backwards as boolean) as backwards, lower(:from_name) as from_name, cast(:from_rin as text) as from_rin),
found as materialized (
    select p.id, lower(p.name) as name_key, p.rin
    from park p
    join municipality m on m.code = p.municipality
    cross join asked
    where not p.removed
      and (asked.search = '' or strpos(lower(p.name), asked.search) > 0 or lower(p.rin) = asked.search)
      and (:municipality = ''
           or :municipality = 'mijn' and p.municipality in (
               select a.municipality from holding_today h join organisation_area a on a.organisation_id = h.organisation_id
               where h.person_id = acting_person() and h.kind = 'municipality')
           or p.municipality = :municipality or p.other_municipalities @> array[cast(:municipality as text)])
      and (:province = '' or m.province = :province)
      and (:type = '' or p.type_raw = :type or (:type = '-' and p.type_raw is null))
      and p.fields @> asked.fields),
page as (
    (select found.* from found, asked
     where not asked.backwards and (asked.from_rin = '' or (found.name_key, found.rin) > (asked.from_name, asked.from_rin))
     order by found.name_key, found.rin limit (select most from asked))
    union all
    (select found.* from found, asked
     where asked.backwards and (found.name_key, found.rin) < (asked.from_name, asked.from_rin)
     order by found.name_key desc, found.rin desc limit (select most from asked)))
select json_build_object(
    'total', (select count(*) from found),
    'has_earlier', exists (select from found where (name_key, rin) < (select name_key, rin from page order by name_key, rin limit 1)),
    'has_later', exists (select from found where (name_key, rin) > (select name_key, rin from page order by name_key desc, rin desc limit 1)),
    'parks', (select coalesce(json_agg(json_build_object(
        'id', p.id, 'rin', p.rin, 'name', p.name, 'municipality', p.municipality, 'municipality_name', m.name,
        'province', m.province, 'year', p.year, 'type', p.type_raw, 'ha_bruto', p.ha_bruto::text,
        'ha_netto', p.ha_netto::text, 'ha_available', p.ha_available::text, 'fields', p.fields,
        'fictitious', p.fictitious, 'open_cases', open.number,
        'cooperation_state', (select f.state from case_file f where f.park_id = p.id and f.workflow = 'cooperation' and not f.closed
                              order by f.id desc limit 1),
        'plan_state', (select f.state from case_file f where f.park_id = p.id and f.workflow = 'project_plan' and not f.closed
                       order by f.id desc limit 1)) order by page.name_key, page.rin), '[]')
        from page
        join park p on p.id = page.id
        join municipality m on m.code = p.municipality
        cross join lateral (select count(*) as number from (
            select from case_file f where f.park_id = p.id and not f.closed limit 100) few) open))

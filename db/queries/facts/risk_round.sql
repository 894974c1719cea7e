-- Facts for a risk round: which indicators can be chosen, its parks and matrices as numbers, who is to take part, and how
-- far the analyses under it are. Numbers only: no answer of anybody.
with own as (select * from risk_matrix m where m.case_id = :case_id),
places as (select distinct municipality from own),
analyses as (
    select a.id, a.municipality, a.state from case_link l join case_file a on a.id = l.from_id and a.workflow = 'risk_analysis'
    where l.to_id = :case_id and l.relation = 'round'),
named as (
    select o.id, o.name, o.kind,
           exists (select from own where own.organisation_id = o.id) as responds,
           exists (select from places p join organisation_area a on a.municipality = p.municipality
                   where a.organisation_id = o.id) as covers
    from organisation o where o.active and o.kind in ('municipality', 'police', 'riec', 'dto', 'stuurgroep'))
select jsonb_build_object(
    'indicator_sets', (select coalesce(jsonb_agg(jsonb_build_object('value', s.version::text, 'label', s.title || ', versie ' || s.version)
                                       order by s.version desc), '[]') from indicator_set s where s.in_use_since is not null),
    'set_versions', (select coalesce(jsonb_agg(s.version::text), '[]') from indicator_set s where s.in_use_since is not null),
    'designations', (select coalesce(jsonb_agg(d.number), '[]') from case_file d join case_reader r on r.case_id = d.id
                     where in_force(d)
                       and r.organisation_id = (:context ->> 'organisation')::bigint),
    'without_deputy', without_deputy(:case_id),
    'parks', (select count(distinct park_id) from own),
    'matrices', (select count(*) from own),
    'submitted', (select count(*) from own where state = 'submitted'),
    'returned', (select count(*) from own where state = 'returned'),
    'municipalities', (select count(*) from places),
    'analysed', (select count(distinct municipality) from analyses where state in ('sent', 'chosen', 'none_chosen', 'replaced', 'expired')),
    'outdated', (select coalesce(jsonb_agg(distinct park), '[]') from analyses a cross join unnest(parks_changed_after(a.id)) park
                 where is_analysis_in_force(a.state)),
    'chosen', (select count(distinct municipality) from analyses where state in ('chosen', 'none_chosen')),
    'respondents', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) order by id), '[]') from named where responds),
    'overseers', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) order by id), '[]') from named
                  where covers and kind in ('riec', 'dto') and id <> (:context ->> 'organisation')::bigint),
    'boards', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) order by id), '[]') from named
               where covers and kind = 'stuurgroep'))

-- Facts for the analysis of one municipality: whether its round is that far, the parks to choose from, who answered, the
-- version that it replaces, of a draft what was handed in, of what was sent what was kept, and whom it can be sent to: who answered for this municipality, and
-- the district team.
with round_ as (
    select f.id, f.state, (f.document -> 'data' ->> 'indicator_set')::integer as set_version from case_file f
    where f.workflow = 'risk_round'
      and f.id = coalesce((:context ->> 'parent')::bigint,
                          (select l.to_id from case_link l where l.from_id = :case_id and l.relation = 'round' limit 1))),
own as (
    select m.*, m.park_name || ' (' || p.rin || ')' as shown
    from round_ join risk_matrix m on m.case_id = round_.id and m.municipality = :context ->> 'municipality'
    join park p on p.id = m.park_id),
others as (
    select a.id, a.state, is_analysis_prepared(a) as prepared from round_ join case_link l on l.to_id = round_.id and l.relation = 'round'
    join case_file a on a.id = l.from_id and a.workflow = 'risk_analysis'
    where a.municipality = :context ->> 'municipality' and a.id is distinct from :case_id),
recipient as (
    select o.id, o.name, bool_or(w.is_municipality) as is_municipality
    from (select organisation_id, side = 'municipality' as is_municipality from own
          union all
          select r.organisation_id, false from round_ join case_reader r on r.case_id = round_.id
          join organisation team on team.id = r.organisation_id and team.kind = 'dto') w
    join organisation o on o.id = w.organisation_id and o.active
    group by o.id, o.name)
select jsonb_build_object(
    'round_in_analysis', (select count(*) from round_ where state = 'analysis'),
    'round_asks_choice', (select count(*) from round_ where state in ('analysis', 'advice')),
    'outcome', (select jsonb_build_object('set', indicator_set_of(round_.set_version), 'matrices',
                    case when is_marked('risk_analysis', a.state, 'draft') then matrices_of(round_.id, a.municipality) else kept_matrices(a.id) end)
                from round_, case_file a where a.id = :case_id and (is_marked('risk_analysis', a.state, 'draft') or a.state = 'sent')),
    'given_back', to_jsonb(parks_given_back(:case_id)),
    'changed_after', to_jsonb(parks_changed_after(:case_id)),
    'parent_id', (select id from round_),
    'parks_number', (select count(distinct park_id) from own),
    'silent', (select count(*) from factual_checks(:case_id) c where c.at is null),
    'corrections', (select count(*) from factual_checks(:case_id) c where not c.is_right),
    'other_analyses', (select count(*) from others where prepared),
    'earlier_id', (select max(id) from others where is_analysis_in_force(state)),
    'recipients', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'value', name, 'label', name) order by name), '[]') from recipient),
    'recipient_names', (select coalesce(jsonb_agg(name), '[]') from recipient),
    'municipal_recipients', (select coalesce(jsonb_agg(name), '[]') from recipient where is_municipality),
    'park_names', (select coalesce(jsonb_agg(distinct shown), '[]') from own),
    'parks', (select coalesce(jsonb_agg(jsonb_build_object('value', shown, 'label', shown) order by shown), '[]')
              from (select distinct shown from own) o),
    'respondents', (
        select coalesce(jsonb_agg(distinct jsonb_build_object('id', o.id, 'name', o.name)), '[]')
        from own join organisation o on o.id = own.organisation_id))

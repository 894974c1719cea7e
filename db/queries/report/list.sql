-- as: person
-- The reports that the person acting may read, newest reference date first, and the stuurgroepen one may report on.
select json_build_object(
    'reports', coalesce((select json_agg(json_build_object(
        'number', f.number, 'level', f.compartment, 'title', f.title, 'state', f.state, 'organisation', o.name, 'day', s.reference_date,
        'lights', s.figures -> 'lights', 'moves', lights_moved(f.id, s.figures),
        'adopted', exists (select from case_event e where e.case_id = f.id and e.action = 'adopt'))
        order by s.reference_date desc, f.id desc)
        from case_file f
        join organisation o on o.id = f.organisation_id
        join progress_snapshot s on s.id = (f.document #>> '{data,snapshot}')::bigint
        where f.workflow = 'progress_report'), '[]'),
    'steering_groups', coalesce((select json_agg(json_build_object('value', o.id::text, 'label', o.name || ' (' || o.ground || ')')
                                                 order by o.whole, o.name)
        from (select o.id, o.name, a.whole is not null as whole,
                     coalesce('heel ' || a.whole, a.places || case when a.places = 1 then ' gemeente' else ' gemeenten' end) as ground
              from organisation o cross join lateral area_in_words(o.id) a
              where o.kind = 'stuurgroep' and o.active and may_report_on(o.id) and a.places > 0) o), '[]'))

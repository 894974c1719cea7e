-- Facts for a progress report: figures that were taken for it and wait, what was written, the parks that have a light, and, for
-- a new one, from which day there is something to report on.
select jsonb_build_object(
    'first_day', case when :case_id is null then first_registered_on((:context ->> 'organisation')::bigint) end,
    'snapshots', (select coalesce(jsonb_agg(s.id), '[]') from progress_snapshot s
                  where s.organisation_id = (:context ->> 'organisation')::bigint and s.person_id = acting_person()
                    and not exists (select from case_file f where f.workflow = 'progress_report'
                                    and f.document #>> '{data,snapshot}' = s.id::text)),
    'sections', (select coalesce(jsonb_agg(distinct e.payload #> '{input,section}'), '[]') from case_event e
                 where e.case_id = :case_id and e.action = 'annotate'),
    'lit_parks', (select coalesce(jsonb_agg(jsonb_build_object('value', park ->> 'id', 'label', park ->> 'name') order by park ->> 'name'), '[]')
                  from progress_snapshot s
                  cross join lateral jsonb_array_elements(s.figures -> 'parks') park
                  where s.id = (select (f.document #>> '{data,snapshot}')::bigint from case_file f where f.id = :case_id)
                    and park ->> 'light' <> 'grey'))

-- Facts for a signal: how many others of the last year there are about the park, and how many Bolwerk itself took in this
-- hour from people without an account. Reports are dated at the full hour.
select jsonb_build_object('signals_here', (
    select count(*) from case_file f
    where f.workflow = 'signal' and f.park_id = (:context ->> 'park')::bigint and f.id is distinct from :case_id
      and f.opened_at > now() - interval '1 year'),
    'reports_this_hour', (
    select count(*) from case_file f
    where f.workflow = 'signal' and f.municipality = :context ->> 'municipality' and f.opened_at >= date_trunc('hour', now())
      and f.document #>> '{marks,0,by,person}' = '0'))

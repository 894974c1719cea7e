-- Facts for a signal: how many others of the last year there are about the park.
select jsonb_build_object('signals_here', (
    select count(*) from case_file f
    where f.workflow = 'signal' and f.park_id = (:context ->> 'park')::bigint and f.id is distinct from :case_id
      and f.opened_at > now() - interval '1 year'))

-- Facts for a notice of default: the subsidy it is about, and whether and until when it had to be decided.
with about as (
    select coalesce((select l.to_id from case_link l where l.from_id = :case_id and l.relation = 'subsidy' limit 1),
                    (:context ->> 'parent')::bigint) as id),
term as (
    select d.last_day, d.paused
    from about join case_file f on f.id = about.id and f.workflow = 'subsidy' join deadline d on d.case_id = f.id
    where d.name = 'decision')
select jsonb_build_object(
    'parent_id', coalesce((select f.id from about join case_file f on f.id = about.id where f.workflow = 'subsidy'), 0),
    'undecided', exists (select from term),
    'decision_last_day', (select last_day from term),
    'stands_still', coalesce((select paused from term), false))

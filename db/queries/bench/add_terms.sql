-- as: system
-- writes
-- The term to decide of the cases that were made for measuring.
with term as (
    insert into deadline (case_id, name, label, last_day)
    select f.id, :name, 'Beslissen op de aanvraag', f.due
    from case_file f where f.id in (select jsonb_array_elements(cast(:ids as jsonb))::bigint)
    returning 1)
select json_build_object('terms', count(*)) from term

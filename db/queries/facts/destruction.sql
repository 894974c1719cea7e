-- Facts for a list of what is destroyed: what stands on it, and what of that is held meanwhile.
with own as (
    select i.number, i.rule, f from destruction_item i join case_file f on f.id = i.case_id
    where i.list_id = :case_id and i.left_off_because is null)
select jsonb_build_object(
    'items', (select count(*) from own),
    'waiting', coalesce(waiting_beside(:case_id), '[]'),
    'held', (select count(*) from own where holds_on(own.f) <> '{}'),
    'numbers', (select coalesce(jsonb_agg(number), '[]') from own),
    'on_the_list', (select coalesce(jsonb_agg(jsonb_build_object('value', number, 'label', number || ', ' || rule) order by number), '[]')
                    from own))

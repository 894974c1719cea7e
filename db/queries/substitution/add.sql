-- as: person
-- writes
-- A colleague of an organisation of mine, for roles that I hold today, whom I did not ask for one of these at that time
-- already. The same absence again changes nothing.
with wanted as (
    select p.id as substitute_id, array(select jsonb_array_elements_text(cast(:roles as jsonb)) order by 1) as roles,
           p.active and exists (
               select from holding_today mine join holding_today theirs using (organisation_id)
               where mine.person_id = acting_person() and mine.on_behalf_of = 0
                 and theirs.person_id = p.id and theirs.on_behalf_of = 0) as colleague
    from person p where p.id = cast(:substitute as bigint)),
judged as (
    select w.*, w.roles <@ array(select h.role from holding_today h
                                 where h.person_id = acting_person() and h.on_behalf_of = 0) as held,
           overlaps_substitution(acting_person(), w.substitute_id, w.roles, cast(:from as date), cast(:until as date)) as arranged
    from wanted w),
made as (
    insert into substitution (absent_id, substitute_id, roles, from_day, until_day)
    select acting_person(), substitute_id, roles, cast(:from as date), cast(:until as date) from judged where colleague and held and not arranged
    on conflict do nothing returning id)
select json_build_object('colleague', colleague, 'held', held, 'overlaps', arranged, 'id', (select id from made)) from judged

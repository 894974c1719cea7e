-- as: person
-- writes
-- Adds a score in the person's own name; the same form twice is added once. Null: no such park.
with added as (
    insert into park_score (park_id, theme, score, evidence, measured_on, organisation_id, person_id, once_key)
    select p.id, :theme, cast(:score as smallint), :evidence, cast(:measured_on as date), cast(:organisation as bigint),
           acting_person(), acting_person() || ':' || :once_key
    from park p where p.rin = :rin
    on conflict on constraint park_score_once do nothing
    returning id)
select json_build_object('added', (select count(*) from added)) from park where rin = :rin

-- as: person
-- writes
-- All choices at once: :choices is {kind: choice}.
with chosen as (
    insert into message_choice (person_id, kind, choice)
    select acting_person(), key, value from jsonb_each_text(cast(:choices as jsonb))
    on conflict (person_id, kind) do update set choice = excluded.choice returning 1),
habits as (
    insert into mail_habit (person_id, quiet_from, quiet_until, digest_weekday)
    values (acting_person(), cast(:quiet_from as time), cast(:quiet_until as time), cast(:weekday as smallint))
    on conflict (person_id) do update set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                                          digest_weekday = excluded.digest_weekday
    returning 1)
select json_build_object('saved', (select count(*) from chosen) + (select count(*) from habits))

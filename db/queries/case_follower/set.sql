-- as: person
-- writes
-- Follows the case, or no longer does; without a choice nothing changes. Null when it is not there for the person acting.
with subject as (select id from case_file where number = :number),
began as (
    insert into case_follower (case_id, person_id) select id, acting_person() from subject where cast(:follow as boolean)
    on conflict do nothing returning 1),
ended as (
    delete from case_follower f using subject s
    where f.case_id = s.id and f.person_id = acting_person() and not cast(:follow as boolean) returning 1)
select json_build_object('changed', (select count(*) from began) + (select count(*) from ended)) from subject

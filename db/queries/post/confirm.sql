-- as: person
-- writes
-- These letters went to the post on this day, each once. That day they were sent: the day of publication (Awb 3:41).
with gone as (
    update post_item set posted_on = cast(:day as date), posted_by = acting_person()
    where id in (select cast(value as bigint) from jsonb_array_elements_text(cast(:letters as jsonb))) and posted_on is null
    returning id)
select json_build_object('posted', count(*)) from gone

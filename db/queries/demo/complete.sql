-- as: system
-- writes
-- Letters of the past wait until somebody opens them: nobody waits for hundreds of them at the first start.
with left_for_readers as (
    update outbox set done_at = now() where kind = 'make_document' and done_at is null)
insert into workflow_setting (workflow, name, value) values ('demonstration', 'complete', 'true')
on conflict do nothing returning '{"complete": true}'

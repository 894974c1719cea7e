-- as: system
-- writes
insert into workflow_setting (workflow, name, value) values ('demonstration', 'complete', 'true')
on conflict do nothing returning '{"complete": true}'

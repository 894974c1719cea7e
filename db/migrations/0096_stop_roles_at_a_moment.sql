-- A role that an administrator stops gives nothing from that moment, so its last whole day was the day before; until when somebody acted
-- in it is that moment itself.
alter table role_holding add column stopped_at timestamptz,
    add constraint role_stopped_at_its_end check (stopped_at is null or until_day is not null);

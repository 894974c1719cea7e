-- Who takes part by a step that waits reads the case when its time has come, not before.
alter table waiting_step
    add column readers jsonb,   -- the organisations that the step names and their work, as record_event was told; null when
    add column tasks jsonb;     -- nobody comes or goes by it, or it was done

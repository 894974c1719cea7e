-- How long letters wait is for each organisation to say; the deployment's minutes are what holds without that. A note
-- leaves a case as it was, and so the waiting too.
alter table house_style add column letters_wait_minutes integer
    constraint house_style_wait_plausible check (letters_wait_minutes between 0 and 240);

-- How the case stood in lists before the step, for those who do not know of it yet.
alter table waiting_step
    add column stood_at timestamptz,
    add column due date,
    add column paused boolean not null default false;

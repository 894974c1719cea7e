-- Steps that can still be taken back: what they send outside waits for some minutes, and so do those it is for.

-- How long, said at start; nothing waits without it.
alter table mail_service add column letters_wait_minutes integer not null default 0
    constraint letters_wait_plausible check (letters_wait_minutes between 0 and 240);

-- The last step of a case while its letter waits. Until then whoever is not of the organisation that took the step sees
-- the case as it was before: a decision works from the moment it is made known (Awb 3:40, 3:41).
create table waiting_step (
    case_id         bigint primary key references case_file (id),
    event           bigint not null,
    organisation_id bigint not null references organisation (id),
    at              timestamptz not null,
    until           timestamptz not null,
    before          jsonb not null                      -- the case before the step
);
create index waiting_step_by_end on waiting_step (until);
alter table waiting_step enable row level security;

-- For whom it waits hears of it then.
alter table notification add column held_until timestamptz;

alter table document
    add column published_in bigint,                     -- sequence of the event that made it known
    add column withdrawn_in bigint,                     -- sequence of the event that took back the step it was made for
    add column kept_by bigint references organisation (id);  -- who alone still sees a letter that was never sent

-- Events of which nothing stands: one that was taken back, and the one that did so. No figure counts them, and whoever is
-- not of that organisation never sees them.
create table taken_back (
    case_id         bigint not null references case_file (id),
    sequence        bigint not null,
    organisation_id bigint not null references organisation (id),
    at              timestamptz not null,               -- when it was taken back
    primary key (case_id, sequence)
);
alter table taken_back enable row level security;

-- A letter that was made is evidence: its publication is still written down, once; both go back with the step.
create or replace function keep_document() returns trigger language plpgsql as $$
declare
    noted constant text[] := '{published_on,published_by,published_in,withdrawn_in,kept_by}';
    undone boolean;
begin
    if tg_op = 'DELETE' then
        if being_destroyed(old.case_id) then
            return old;
        end if;
    else
        undone := exists (select from taken_back b where b.case_id = old.case_id
                             and b.sequence = case when new.withdrawn_in is null then old.published_in else old.event end);
    end if;
    if tg_op = 'DELETE'
       or old.made_at is not null and (to_jsonb(new) - noted) is distinct from (to_jsonb(old) - noted)
       or old.published_on is not null and new.published_on is distinct from old.published_on
          and not (undone and new.published_on is null and new.withdrawn_in is null)
       or new.withdrawn_in is distinct from old.withdrawn_in and not (undone and old.withdrawn_in is null) then
        raise exception 'violates check constraint "document_stays"'
            using errcode = 'check_violation', constraint = 'document_stays';
    end if;
    return new;
end $$;

-- The secret address of somebody's calendar: its hash only, one a person, gone when it is stopped.

create table calendar_feed (
    person_id  bigint primary key references person (id),
    token_hash bytea not null constraint calendar_address_once unique,
    made_at    timestamptz not null default now()
);
alter table calendar_feed enable row level security;

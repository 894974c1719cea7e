-- What an analysis stands on is fixed when it goes to the second reader: a matrix that is corrected afterwards changes the
-- next version, not one that somebody read, adopted or chose by (HANDBOOK 7.1, 7.4).

create table risk_outcome (
    case_id     bigint primary key references case_file (id),
    round       text not null,
    title       text not null,
    purpose     text not null,
    set_version integer not null,
    matrices    json not null,
    kept_at     timestamptz not null default now()
);
alter table risk_outcome enable row level security;

-- What stays of signals that were destroyed: counts, by month, without a number, a park or a word (HANDBOOK 13). And who
-- gave a signal, apart from it and sealed: the key is not in the database.

create table signal_tally (
    municipality text not null references municipality (code),
    received     date not null constraint tally_by_month check (extract(day from received) = 1),
    channel      text not null,
    outcome      text not null,                         -- where it went; `open` while nobody judged it
    triage       text not null,                         -- how soon it was judged
    number       bigint not null constraint tally_counts check (number > 0),
    primary key (municipality, received, channel, outcome, triage)
);

create table signal_reporter (
    case_id bigint primary key references case_file (id),
    sealed  bytea not null,
    key_id  text not null,                              -- which key it was sealed with; tells nothing of the key
    kept_by bigint not null references person (id),
    kept_at timestamptz not null default now()
);

alter table signal_tally enable row level security;
alter table signal_reporter enable row level security;

-- Once somebody was told what came of the signal, nobody needs to know who that was.
create function forget_reporter_of_closed_signal() returns trigger language plpgsql
security definer set search_path = public, pg_temp as $$
begin
    delete from signal_reporter r where r.case_id = new.id;
    return null;
end $$;
create trigger forget_reporter after update of closed on case_file for each row
    when (new.closed and not old.closed and new.workflow = 'signal') execute function forget_reporter_of_closed_signal();

insert into retention_rule (record, state, keep, label, source) values
    ('signal_tally', '', null, 'Aantallen per maand, zonder verwijzing naar een signaal', 'eigen keuze'),
    ('signal_reporter', '', '0 days', 'Wie een signaal gaf: gewist als het signaal dichtgaat', 'eigen keuze, naar AVG art. 5 lid 1 onder e');

-- The budget ledger: what may be spent, and every cent of it. Double entry: the lines of a posting add up to zero, and a
-- budget is the sum of its lines. Amounts in cents.

-- The ceiling of a scheme for a period (Awb 4:25). The columns follow the lines; nobody writes them.
create table budget (
    id               bigint generated always as identity primary key,
    scheme_id        text not null,
    period           text not null constraint budget_period_form check (period ~ '^[0-9]{4}(-[0-9]{1,4})?$'),
    province         text not null,
    ceiling_cents    bigint not null default 0 constraint budget_ceiling_not_negative check (ceiling_cents >= 0),
    free_cents       bigint not null default 0,
    reserved_cents   bigint not null default 0,
    committed_cents  bigint not null default 0,         -- granted, not yet paid or determined
    advanced_cents   bigint not null default 0,
    payable_cents    bigint not null default 0,         -- determined, not yet paid
    paid_cents       bigint not null default 0,
    receivable_cents bigint not null default 0,         -- paid too much, not yet back
    beyond_cents     bigint not null default 0,         -- how far free may stand below zero, each cent documented
    constraint budget_once_for_a_period unique (scheme_id, period),
    constraint budget_balances check (ceiling_cents = free_cents + reserved_cents + committed_cents + advanced_cents
                                                      + payable_cents + paid_cents + receivable_cents),
    constraint budget_ceiling_holds check (free_cents >= -beyond_cents),
    constraint budget_amounts_not_negative check (least(reserved_cents, committed_cents, advanced_cents, payable_cents,
                                                        paid_cents, receivable_cents, beyond_cents) >= 0)
);

-- Each ceiling that was published; a lower one has no effect on applications received before it (Awb 4:27).
create table budget_ceiling (
    id           bigint generated always as identity primary key,
    budget_id    bigint not null references budget (id),
    cents        bigint not null constraint budget_ceiling_amount_not_negative check (cents >= 0),
    published_on date not null,
    source       text not null constraint budget_ceiling_source_filled check (btrim(source) <> ''),
    person_id    bigint references person (id),         -- null: came with the program
    at           timestamptz not null default now()
);
create index budget_ceiling_by_budget on budget_ceiling (budget_id, published_on);

create table ledger_posting (
    id                bigint generated always as identity primary key,
    budget_id         bigint not null references budget (id),
    case_id           bigint references case_file (id), -- null: about the budget itself
    event_sequence    bigint,                           -- of the case; record_event writes both together
    position          integer not null default 1,
    kind              text not null constraint ledger_posting_kind_known check (kind in (
                          'ceiling', 'reservation', 'commitment', 'advance', 'determination', 'payment', 'recovery',
                          'release')),
    cents             bigint not null,
    note              text not null default '',
    beyond_because    text constraint ledger_beyond_reason_known
                          check (beyond_because in ('ceiling', 'objection', 'earlier_application')),
    person_id         bigint references person (id),    -- null: Bolwerk itself
    at                timestamptz not null,
    constraint ledger_posted_once unique (case_id, event_sequence, position),
    constraint ledger_posting_belongs_to_a_case check ((kind = 'ceiling') = (case_id is null)),
    constraint ledger_amount_not_negative check (kind = 'ceiling' or cents >= 0),
    constraint ledger_overrun_documented check (beyond_because is distinct from 'objection' or btrim(note) <> '')
);
create index ledger_posting_by_budget on ledger_posting (budget_id, id desc);

create table ledger_line (
    posting_id bigint not null references ledger_posting (id),
    account    text not null constraint ledger_account_known check (account in (
                   'ceiling', 'free', 'reserved', 'committed', 'advanced', 'payable', 'paid', 'receivable')),
    cents      bigint not null constraint ledger_line_moves_something check (cents <> 0),
    primary key (posting_id, account)
);

-- What stands for a case on each account; follows the lines too.
create table case_balance (
    case_id    bigint primary key references case_file (id),
    budget_id  bigint not null references budget (id),
    reserved   bigint not null default 0,
    committed  bigint not null default 0,
    advanced   bigint not null default 0,
    payable    bigint not null default 0,
    paid       bigint not null default 0,
    receivable bigint not null default 0,
    constraint case_balance_not_negative
        check (least(reserved, committed, advanced, payable, paid, receivable) >= 0)
);
create index case_balance_by_budget on case_balance (budget_id);

create function refuse_to_change_ledger() returns trigger language plpgsql as $$
begin
    raise exception 'violates check constraint "ledger_append_only"'
        using errcode = 'check_violation', constraint = 'ledger_append_only';
end $$;
create trigger ledger_append_only before update or delete on ledger_posting
    for each row execute function refuse_to_change_ledger();
create trigger ledger_append_only before update or delete on ledger_line
    for each row execute function refuse_to_change_ledger();
create trigger ledger_append_only before update or delete on budget_ceiling
    for each row execute function refuse_to_change_ledger();
create trigger ledger_no_truncate before truncate on ledger_posting
    for each statement execute function refuse_to_change_ledger();
create trigger ledger_no_truncate before truncate on ledger_line
    for each statement execute function refuse_to_change_ledger();
create trigger ledger_no_truncate before truncate on budget_ceiling
    for each statement execute function refuse_to_change_ledger();

alter table budget enable row level security;
alter table budget_ceiling enable row level security;
alter table ledger_posting enable row level security;
alter table ledger_line enable row level security;
alter table case_balance enable row level security;

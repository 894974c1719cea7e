-- Budgets and cases follow the lines of the ledger by themselves: whoever adds lines cannot leave them behind.

create function follow_ledger() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from added group by posting_id having sum(cents) <> 0) then
        raise exception 'violates check constraint "ledger_posting_balances"'
            using errcode = 'check_violation', constraint = 'ledger_posting_balances';
    end if;
    -- Below zero goes only what is documented; what comes back closes the gap for good.
    update budget b set
        ceiling_cents = b.ceiling_cents - d.ceiling,
        free_cents = b.free_cents + d.free,
        reserved_cents = b.reserved_cents + d.reserved,
        committed_cents = b.committed_cents + d.committed,
        advanced_cents = b.advanced_cents + d.advanced,
        payable_cents = b.payable_cents + d.payable,
        paid_cents = b.paid_cents + d.paid,
        receivable_cents = b.receivable_cents + d.receivable,
        beyond_cents = case when d.documented and d.free < 0 then greatest(b.beyond_cents, -(b.free_cents + d.free))
                            else least(b.beyond_cents, greatest(0, -(b.free_cents + d.free))) end
    from (select p.budget_id, bool_or(p.beyond_because is not null) as documented,
                 coalesce(sum(a.cents) filter (where account = 'ceiling'), 0) as ceiling,
                 coalesce(sum(a.cents) filter (where account = 'free'), 0) as free,
                 coalesce(sum(a.cents) filter (where account = 'reserved'), 0) as reserved,
                 coalesce(sum(a.cents) filter (where account = 'committed'), 0) as committed,
                 coalesce(sum(a.cents) filter (where account = 'advanced'), 0) as advanced,
                 coalesce(sum(a.cents) filter (where account = 'payable'), 0) as payable,
                 coalesce(sum(a.cents) filter (where account = 'paid'), 0) as paid,
                 coalesce(sum(a.cents) filter (where account = 'receivable'), 0) as receivable
          from added a join ledger_posting p on p.id = a.posting_id group by p.budget_id) d
    where b.id = d.budget_id;
    insert into case_balance (case_id, budget_id)
    select distinct p.case_id, p.budget_id from added a join ledger_posting p on p.id = a.posting_id
    where p.case_id is not null
    on conflict (case_id) do nothing;
    update case_balance c set
        reserved = c.reserved + d.reserved, committed = c.committed + d.committed, advanced = c.advanced + d.advanced,
        payable = c.payable + d.payable, paid = c.paid + d.paid, receivable = c.receivable + d.receivable
    from (select p.case_id,
                 coalesce(sum(a.cents) filter (where account = 'reserved'), 0) as reserved,
                 coalesce(sum(a.cents) filter (where account = 'committed'), 0) as committed,
                 coalesce(sum(a.cents) filter (where account = 'advanced'), 0) as advanced,
                 coalesce(sum(a.cents) filter (where account = 'payable'), 0) as payable,
                 coalesce(sum(a.cents) filter (where account = 'paid'), 0) as paid,
                 coalesce(sum(a.cents) filter (where account = 'receivable'), 0) as receivable
          from added a join ledger_posting p on p.id = a.posting_id where p.case_id is not null group by p.case_id) d
    where c.case_id = d.case_id;
    return null;
end $$;
create trigger ledger_is_followed after insert on ledger_line
    referencing new table as added for each statement execute function follow_ledger();

-- Four hands: nobody has two of them in one case (HANDBOOK 2.2), whoever they stand in for.
create table hand_of_role (
    role text primary key references role (id),
    hand text not null
);
insert into hand_of_role values
    ('subsidy_officer', 'officer'), ('second_reader', 'second_reader'), ('mandated_signer', 'signer'),
    ('finance_officer', 'payer');

create table subsidy_hand (
    case_id   bigint not null references case_file (id),
    hand      text not null,
    person_id bigint not null references person (id),
    at        timestamptz not null,
    primary key (case_id, hand, person_id),
    constraint subsidy_hands_are_different_people unique (case_id, person_id)
);
alter table hand_of_role enable row level security;
alter table subsidy_hand enable row level security;

-- What a recipient pays back above what was owed is the recipient's own (BW 6:203): it stands in the ledger until it is
-- paid back, as a debt and as the money that is held for it, so that no budget is touched by it.

alter table case_balance add column overpaid bigint not null default 0;
alter table case_balance drop constraint case_balance_not_negative;
alter table case_balance add constraint case_balance_not_negative
    check (least(reserved, committed, advanced, payable, paid, receivable, overpaid) >= 0);
alter table budget add column overpaid_cents bigint not null default 0
    constraint budget_overpaid_not_negative check (overpaid_cents >= 0);

alter table ledger_posting drop constraint ledger_posting_kind_known;
alter table ledger_posting add constraint ledger_posting_kind_known check (kind in (
    'ceiling', 'reservation', 'commitment', 'change', 'advance', 'determination', 'payment', 'recovery', 'release',
    'overpayment', 'repayment'));
alter table ledger_line drop constraint ledger_account_known;
alter table ledger_line add constraint ledger_account_known check (account in (
    'ceiling', 'free', 'reserved', 'committed', 'advanced', 'payable', 'paid', 'receivable', 'overpaid', 'held'));

-- "held" is the other side of "overpaid" and of nothing else, so that it needs no column of its own.
create function follow_overpaid() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from added where account in ('overpaid', 'held') group by posting_id having sum(cents) <> 0) then
        raise exception 'violates check constraint "ledger_overpaid_is_held"'
            using errcode = 'check_violation', constraint = 'ledger_overpaid_is_held';
    end if;
    update budget b set overpaid_cents = b.overpaid_cents + d.cents
    from (select p.budget_id, sum(a.cents) as cents from added a join ledger_posting p on p.id = a.posting_id
          where a.account = 'overpaid' group by p.budget_id) d
    where b.id = d.budget_id;
    update case_balance c set overpaid = c.overpaid + d.cents
    from (select p.case_id, sum(a.cents) as cents from added a join ledger_posting p on p.id = a.posting_id
          where a.account = 'overpaid' group by p.case_id) d
    where c.case_id = d.case_id;
    return null;
end $$;
-- After the trigger ledger_is_followed, by its name: that one makes the row of the case.
create trigger ledger_overpaid_is_followed after insert on ledger_line
    referencing new table as added for each statement execute function follow_overpaid();

-- Interest that the province owes because it paid late is no subsidy (Awb 4:98): it is paid from the general means, and stands in the
-- ledger from the decision that fixes it until it is paid, so that no ceiling is touched by it.

alter table case_balance add column interest bigint not null default 0;
alter table case_balance drop constraint case_balance_not_negative;
alter table case_balance add constraint case_balance_not_negative
    check (least(reserved, committed, advanced, payable, paid, receivable, overpaid, interest) >= 0);
alter table budget add column interest_cents bigint not null default 0
    constraint budget_interest_not_negative check (interest_cents >= 0);

alter table ledger_posting drop constraint ledger_posting_kind_known;
alter table ledger_posting add constraint ledger_posting_kind_known check (kind in (
    'ceiling', 'reservation', 'commitment', 'change', 'advance', 'determination', 'payment', 'recovery', 'release',
    'overpayment', 'repayment', 'interest', 'interest_payment'));
alter table ledger_line drop constraint ledger_account_known;
alter table ledger_line add constraint ledger_account_known check (account in (
    'ceiling', 'free', 'reserved', 'committed', 'advanced', 'payable', 'paid', 'receivable', 'overpaid', 'held', 'interest', 'means'));

-- "means" is the other side of "interest" and of nothing else, so that it needs no column of its own.
create function follow_interest() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from added where account in ('interest', 'means') group by posting_id having sum(cents) <> 0) then
        raise exception 'violates check constraint "ledger_interest_is_of_the_means"'
            using errcode = 'check_violation', constraint = 'ledger_interest_is_of_the_means';
    end if;
    update budget b set interest_cents = b.interest_cents + d.cents
    from (select p.budget_id, sum(a.cents) as cents from added a join ledger_posting p on p.id = a.posting_id
          where a.account = 'interest' group by p.budget_id) d
    where b.id = d.budget_id;
    update case_balance c set interest = c.interest + d.cents
    from (select p.case_id, sum(a.cents) as cents from added a join ledger_posting p on p.id = a.posting_id
          where a.account = 'interest' group by p.case_id) d
    where c.case_id = d.case_id;
    return null;
end $$;
-- After the trigger ledger_is_followed, by its name, as that of what was overpaid.
create trigger ledger_owed_interest_is_followed after insert on ledger_line
    referencing new table as added for each statement execute function follow_interest();

insert into province_term values ('interest'), ('interest_payment');

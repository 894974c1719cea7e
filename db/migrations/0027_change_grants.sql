-- What is decided after the grant: a change of the amount in the ledger, and who reads the cases it is decided in.

alter table ledger_posting drop constraint ledger_posting_kind_known;
alter table ledger_posting add constraint ledger_posting_kind_known check (kind in (
    'ceiling', 'reservation', 'commitment', 'change', 'advance', 'determination', 'payment', 'recovery', 'release'));

insert into area_reader (compartment, kind, workflow)
select 1, 'province', workflow from unnest(array['subsidy_change', 'withdrawal', 'standstill']) workflow;

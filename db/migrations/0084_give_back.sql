-- Checking whose account it is, and giving back what was overpaid: who reads the cases, and how long the files stay.

insert into area_reader (compartment, kind, workflow)
select 1, 'province', workflow from unnest(array['account_check', 'repayment']) workflow;

insert into retention_rule (record, state, field, pattern, keep, setting, label, source) values
    ('account_check', '', '', '', '10 years', '', 'Controle van een rekening', 'selectielijst 2020, 8.3'),
    ('repayment', '', '', '', '10 years', '', 'Teruggave van te veel ontvangen subsidiegeld', 'selectielijst 2020, 8.3');

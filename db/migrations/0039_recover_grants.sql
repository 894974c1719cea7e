-- Getting back what was paid too much, and registering de-minimis aid: who reads the cases, which term the team keeps, how
-- long the files stay.

insert into area_reader (compartment, kind, workflow)
select 1, 'province', workflow from unnest(array['recovery', 'aid_registration']) workflow;

insert into province_term values ('aid_register');

insert into retention_rule (record, state, field, pattern, keep, setting, label, source) values
    ('recovery', '', '', '', '10 years', '', 'Invordering van een subsidie', 'selectielijst 2020, 8.3'),
    ('aid_registration', '', '', '', '10 years', '', 'Registratie van de-minimissteun', 'Verordening (EU) 2023/2831, art. 6');

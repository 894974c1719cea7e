-- New parks, proposed by a municipality and taken in by the province (HANDBOOK 5.2): how long a proposal is kept.
insert into retention_rule (record, state, keep, label, source) values
    ('new_park', '', '1 year', 'Voorstel voor een nieuw terrein', 'selectielijst 2020, 20.1.7');

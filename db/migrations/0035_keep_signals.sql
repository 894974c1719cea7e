-- Signals (HANDBOOK 13): how long they are kept. One that is not taken up goes within a month (Bgs 1.16).
insert into retention_rule (record, state, keep, label, source) values
    ('signal', '', '5 years', 'Signaal dat is opgepakt', 'selectielijst 2020, 12.1'),
    ('signal', 'dropped', '0 days', 'Signaal zonder actie', 'Bgs 1.16');

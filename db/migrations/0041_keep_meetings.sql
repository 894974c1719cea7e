-- Meetings of a stuurgroep (HANDBOOK 16.1): who reads them, how long they stay.

-- Its stuurgroep, whoever it invites and whoever owns a case on its agenda; nobody by area alone.
insert into area_reader (compartment, kind, workflow) values (1, 'nobody', 'meeting');

-- The selectielijst has no line of its own for a stuurgroep: what it decides on are plans with external effect, which stay.
insert into retention_rule (record, state, field, pattern, keep, setting, label, source) values
    ('meeting', '', '', '', null, '', 'Vergadering waarin over plannen is besloten', 'naar selectielijst 2020, 3.1.1'),
    ('meeting', 'cancelled', '', '', '1 year', '', 'Vergadering die niet doorging', 'naar selectielijst 2020, 20.2');

-- A person's calendar asks for the meetings of a stuurgroep by its organisation.
create index meeting_by_organisation on case_file (organisation_id) where workflow = 'meeting' and not closed;

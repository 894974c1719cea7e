-- A state in which a case is still written: what it stands on may change until it leaves that state.
alter table state_mark drop constraint state_mark_known, add constraint state_mark_known check (mark in ('in_force', 'draft', 'adopted'));
insert into state_mark (workflow, state, mark) values
    ('risk_analysis', 'draft', 'draft'),
    -- A round from the day on which the board adopted its choice.
    ('risk_round', 'adopted', 'adopted'),
    ('risk_round', 'closed', 'adopted');

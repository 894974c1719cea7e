-- What queries must know of a state or a role stands with it, once.

-- What a state of a workflow counts as, where that is no word of its own table's rows; a test holds it against them.
create table state_mark (
    workflow text not null,
    state    text not null,
    mark     text not null constraint state_mark_known check (mark in ('in_force')),
    primary key (workflow, state, mark)
);
-- An analysis of risk from its adoption until it expires or is replaced.
insert into state_mark (workflow, state, mark)
select 'risk_analysis', unnest(array['adopted', 'sent', 'chosen', 'none_chosen']), 'in_force';
alter table state_mark enable row level security;

-- Whose work it is to see signals in figures, for the area of the organisation (HANDBOOK 16.2).
alter table role add column counts_signals boolean not null default false;
update role set counts_signals = true
where id in ('municipal_coordinator', 'privacy_officer', 'riec_analyst', 'riec_manager', 'riec_privacy_officer',
             'dto_project_lead', 'programme_manager', 'steering_group_member', 'steering_group_secretary');

-- Whose people, roles, mandates and substitutes an administrator of this organisation manages (HANDBOOK 2.2): of the
-- organisation itself ("own"), of every organisation whose area lies within its own ("area"), or of all of them ("all"). Without
-- a word a province manages its area, and everybody else the own organisation.

alter table organisation add column administers text
    constraint organisation_administers_known check (administers in ('own', 'area', 'all'));

-- Whoever got a password from an administrator chooses one that nobody else knows, and is told who gave it.
alter table person add column must_change_password boolean not null default false;
drop trigger begin_standing_edition on person;
create trigger begin_standing_edition after insert or delete or truncate
    or update of name, active, demo, must_change_password on person
    for each statement execute function begin_standing_edition();
-- The frame of every page says it: what was kept of it is worked out anew.
truncate standing;

-- What is about the account itself is nobody's choice, and has no place among the choices.
alter table message_kind add column is_chosen boolean not null default true;
insert into message_kind (id, label, help, standard, demanded, rank, is_chosen) values
    ('account', 'Toegang tot uw account', 'Iemand anders wijzigde hoe u inlogt.', 'now', true, 10, false);

-- What every page shows of whoever is signed in is kept with the standing: it changes when that does, and when the area of
-- an organisation or the name of a municipality does.

truncate standing;
alter table standing
    add column people         bigint[] not null,  -- oneself, and everybody one stands in for
    add column frame          jsonb not null,     -- name, organisation, roles and what the menu depends on
    add column municipalities jsonb not null,     -- [code, name] of those one works in
    add column behalf         jsonb not null;     -- desk -> whose it is, for desks one sits at only for somebody absent

drop trigger begin_standing_edition on person;
create trigger begin_standing_edition after insert or delete or truncate or update of name, active, demo on person
    for each statement execute function begin_standing_edition();
create trigger begin_standing_edition after insert or update or delete or truncate on organisation_area
    for each statement execute function begin_standing_edition();
create trigger begin_standing_edition after insert or delete or truncate or update of name, province, successor on municipality
    for each statement execute function begin_standing_edition();

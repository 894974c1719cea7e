-- What somebody may do today, kept because every statement asks for it. The edition changes with people, organisations,
-- roles and absences; a standing of an earlier edition or day counts for nothing.

create table standing_edition (
    only_row boolean primary key default true check (only_row),
    edition  bigint not null
);
insert into standing_edition (edition) values (1);

create table standing (
    person_id bigint primary key,
    day       date not null,
    edition   bigint not null,
    passes    bigint[] not null,
    desks     text[] not null,
    holdings  jsonb not null
);
alter table standing_edition enable row level security;
alter table standing enable row level security;

create function begin_standing_edition() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update standing_edition set edition = edition + 1;
    return null;
end $$;
create trigger begin_standing_edition after insert or delete or truncate or update of name, active on person
    for each statement execute function begin_standing_edition();
create trigger begin_standing_edition after insert or delete or truncate or update of name, active, kind on organisation
    for each statement execute function begin_standing_edition();
create trigger begin_standing_edition after insert or update or delete or truncate on role_holding
    for each statement execute function begin_standing_edition();
create trigger begin_standing_edition after insert or update or delete or truncate on substitution
    for each statement execute function begin_standing_edition();

-- A circle of named people (HANDBOOK 14.5): a role that nobody stands in for, at most three at an organisation, and
-- workflows that its own party alone reads, not the owner of the case it hangs under.

alter table role add column personal boolean not null default false;

insert into role (id, label, kinds, ceiling, personal) values
    ('bibob_officer', 'Bibob-behandelaar', '{province}', 2, true);

create table closed_circle (workflow text primary key);
insert into closed_circle values ('bibob');
alter table closed_circle enable row level security;

create function keep_circle_small() returns trigger language plpgsql as $$
begin
    if (select personal from role where id = new.role)
        and (select count(distinct h.person_id) from role_holding h
             where h.role = new.role and h.organisation_id = new.organisation_id and h.person_id <> new.person_id
               and coalesce(h.until_day, 'infinity') >= new.from_day) >= 3 then
        raise exception 'violates check constraint "personal_role_of_three_at_most"'
            using errcode = 'check_violation', constraint = 'personal_role_of_three_at_most';
    end if;
    return new;
end $$;
create trigger personal_role_of_three_at_most before insert on role_holding
    for each row execute function keep_circle_small();

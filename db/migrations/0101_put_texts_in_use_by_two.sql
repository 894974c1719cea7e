-- The text of a letter that every organisation sends is put in use by two administrators: one asks, another confirms. What comes
-- with the installation is put there by the program, and an organisation's own text by one of them.

alter table letter_template
    add column asked_by bigint references person (id),
    add column asked_at timestamptz,
    add constraint letter_template_asked_whole check ((asked_by is null) = (asked_at is null));

create function use_text_by_two() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.status = 'draft'
       and (new.title, new.body, new.whole) is distinct from (old.title, old.body, old.whole) then
        new.asked_by := null;                           -- another text is asked for anew
        new.asked_at := null;
    end if;
    if new.status = 'in_use' and new.organisation_id is null and acting_person() is not null
       and (tg_op = 'INSERT' or old.status = 'draft')
       and (new.asked_by is null or new.asked_by = acting_person()) then
        raise exception 'violates check constraint "letter_template_used_by_two"'
            using errcode = 'check_violation', constraint = 'letter_template_used_by_two';
    end if;
    return new;
end $$;
create trigger letter_template_used_by_two before insert or update on letter_template for each row execute function use_text_by_two();

-- The account that letters name to whoever must pay back (Awb 4:89) is changed by two administrators of the organisation itself:
-- one asks, another confirms. What Bolwerk itself puts there comes with the installation.

alter table house_style
    add account_asked text constraint house_style_account_asked_form check (account_asked ~ '^([A-Z]{2}[0-9]{2}[A-Z0-9]{8,30})?$'),
    add account_asked_by bigint references person (id),
    add constraint house_style_account_asked_whole check ((account_asked is null) = (account_asked_by is null));

create function change_account_by_two() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    before house_style;
begin
    if tg_op = 'UPDATE' then
        before := old;
    elsif exists (select from house_style h where h.organisation_id = new.organisation_id) then
        return new;                                     -- becomes an update, or is refused
    end if;
    if acting_person() is null then
        return new;
    end if;
    if (new.account is distinct from coalesce(before.account, '')
        or new.account_asked is distinct from before.account_asked) and not keeps_account_of(new.organisation_id) then
        raise exception 'violates check constraint "account_kept_by_its_own"'
            using errcode = 'check_violation', constraint = 'account_kept_by_its_own';
    end if;
    if new.account is distinct from coalesce(before.account, '')
       and (before.account_asked is distinct from new.account or before.account_asked_by = acting_person()) then
        raise exception 'violates check constraint "account_changed_by_two"'
            using errcode = 'check_violation', constraint = 'account_changed_by_two';
    end if;
    return new;
end $$;
create trigger account_changed_by_two before insert or update on house_style for each row execute function change_account_by_two();

-- A mandate does not pass to whoever stands in for its holder, unless it says so (Awb 10:9: a submandate needs consent). One
-- that was given to a person never does.
alter table mandate add for_substitutes boolean not null default false,
    add constraint mandate_of_one_person_stays check (not for_substitutes or person_id is null);

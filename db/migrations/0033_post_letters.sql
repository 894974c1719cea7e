-- Letters for the post belong to whoever sends them: to the organisation that has a case the province of its area writes.

alter table post_item add sender_id bigint references organisation (id);

create function sender_to(of_case bigint, addressee bigint) returns bigint language sql stable as $$
    select coalesce(
        (select o.id from organisation o join organisation_area a on a.organisation_id = o.id
         where o.kind = 'province' and o.active and a.municipality = f.municipality
           and exists (select from role_holding h where h.person_id = addressee and h.organisation_id = f.organisation_id)
         order by o.id limit 1),
        f.organisation_id)
    from case_file f where f.id = of_case
$$;

update post_item set sender_id = sender_to(case_id, person_id);
alter table post_item alter sender_id set not null;
create index post_item_by_sender on post_item (sender_id, id) where posted_on is null;

create function name_sender() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    new.sender_id := coalesce(new.sender_id, sender_to(new.case_id, new.person_id));
    return new;
end $$;
create trigger name_sender before insert on post_item for each row execute function name_sender();

-- Decisions that nobody was told of yet, as the page of letters for the post looks for them.
create index document_unpublished on document (case_id, event) where decision and published_on is null;

-- What went on paper with the step itself needs no second letter.
create function went_by_post(of_case bigint, told_at timestamptz) returns boolean language sql stable as $$
    select exists (select from case_event e where e.case_id = of_case and e.at = told_at
                      and e.payload #>> '{input,published_by}' in ('post', 'registered'))
$$;

create function keep_one_letter() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if went_by_post(new.case_id, (select n.created_at from notification n where n.id = new.notification_id)) then
        return null;
    end if;
    return new;
end $$;
create trigger keep_one_letter before insert on post_item for each row execute function keep_one_letter();

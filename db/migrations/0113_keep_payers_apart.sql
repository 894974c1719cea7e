-- Whoever pays a subsidy had no other hand in what was decided below it either: a determination, a change, an objection (HANDBOOK
-- 2.2). Within one case subsidy_hands_are_different_people says so.
create function keep_payer_apart() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.hand = 'payer' and exists (
        select from case_link l join subsidy_hand h on h.case_id = l.from_id
        where l.to_id = new.case_id and l.relation = 'subsidy' and h.hand <> 'payer' and h.person_id = new.person_id) then
        raise exception 'violates check constraint "payer_decided_nothing_below"'
            using errcode = 'check_violation', constraint = 'payer_decided_nothing_below';
    end if;
    return new;
end $$;
create trigger payer_decided_nothing_below before insert on subsidy_hand for each row execute function keep_payer_apart();

-- Subsidies: schemes and ceilings are published, what is spent is the province's business and the applicant's own.

revoke all on scheme, budget, budget_ceiling, ledger_posting, ledger_line, case_balance, hand_of_role, subsidy_hand
    from bolwerk_app;
grant select on scheme, budget, budget_ceiling, ledger_posting, ledger_line, case_balance, subsidy_hand to bolwerk_app;
grant insert on scheme to bolwerk_app;

-- The provinces whose cases one may read as somebody of the province itself; not by the role of administrator alone.
create or replace function provinces_served() returns text[] language plpgsql stable as $$
begin
    return array(
        select distinct m.province
        from organisation o
        join organisation_area a on a.organisation_id = o.id
        join municipality m on m.code = a.municipality
        where o.kind = 'province' and o.id = any (select pass / 4 from unnest(passes_held()) pass where pass % 4 = 1));
end $$;

-- Whose schemes and ceilings one keeps.
create or replace function provinces_kept() returns text[] language plpgsql stable as $$
begin
    return array(
        select distinct m.province
        from organisation o
        join organisation_area a on a.organisation_id = o.id
        join municipality m on m.code = a.municipality
        where o.kind = 'province'
          and desks_held() && array['programme_manager@' || o.id, 'functional_admin@' || o.id]);
end $$;

create policy "everybody" on scheme for select using (true);
create policy "the province in its own name" on scheme for insert
    with check (province = any ((select provinces_kept())::text[]) and made_by = (select acting_person()));

create policy "the province" on budget for select using (province = any ((select provinces_served())::text[]));
create policy "everybody" on budget_ceiling for select using (true);

create policy "the province" on ledger_posting for select
    using (exists (select from budget b where b.id = budget_id));
create policy "the applicant" on ledger_posting for select
    using (exists (select from case_reader r where r.case_id = ledger_posting.case_id and r.because in ('owner', 'party')));

create policy "whoever may read the posting" on ledger_line for select
    using (exists (select from ledger_posting p where p.id = posting_id));

create policy "the province" on case_balance for select
    using (exists (select from budget b where b.id = budget_id));
create policy "the applicant" on case_balance for select
    using (exists (select from case_reader r where r.case_id = case_balance.case_id and r.because in ('owner', 'party')));

create policy "whoever may read the case" on subsidy_hand for select
    using (exists (select from case_reader r where r.case_id = subsidy_hand.case_id));

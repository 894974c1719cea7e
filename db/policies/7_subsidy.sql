-- Subsidies: schemes and ceilings are published, what is spent is the province's business and the applicant's own.

revoke all on scheme, budget, budget_ceiling, ledger_posting, ledger_line, case_balance, hand_of_role, subsidy_hand,
    province_term, waiting_term, waiting_count, waiting_change, ended_term, ranked_application, ranked_day, lots_drawing,
    assessment, tender_consensus, tender_ranking from bolwerk_app;
grant select on scheme, budget, budget_ceiling, ledger_posting, ledger_line, case_balance, hand_of_role, subsidy_hand, waiting_term,
    waiting_count, waiting_change, ended_term, ranked_application, lots_drawing, assessment, tender_consensus, tender_ranking to bolwerk_app;
grant insert (budget_id, about, lots, prepared_by, fault), update on lots_drawing to bolwerk_app;
grant insert (case_id, person_id, scores, motivation) on assessment to bolwerk_app;
grant insert (case_id, scores, motivation, proposed_by), update on tender_consensus to bolwerk_app;
grant insert (budget_id, places, fixed_by) on tender_ranking to bolwerk_app;
grant insert on scheme to bolwerk_app;

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

create policy "everybody" on hand_of_role for select using (true);
create policy "everybody" on scheme for select using (true);
create policy "the province in its own name" on scheme for insert
    with check (province = any ((select provinces_kept())::text[]) and made_by = (select acting_person()));

create policy "the province" on budget for select using (province = any ((select provinces_served())::text[]));
create policy "everybody" on budget_ceiling for select using (true);

create policy "the province" on ledger_posting for select
    using (exists (select from budget b where b.id = budget_id));
-- Whether the decision that a posting carries out was made known: until then it does not work, so whoever it is for reads
-- nothing of it (Awb 3:40). The decision is the signature of that moment, in the case itself or in one below it.
create or replace function works_already(of_case bigint, of_kind text, moment timestamptz) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return of_kind not in ('commitment', 'change', 'determination', 'release') or not exists (
        select from case_event s
        where (s.case_id = of_case
               or s.case_id in (select l.from_id from case_link l where l.to_id = of_case and l.relation = 'subsidy'))
          and s.action = 'sign' and s.at = moment
          and not exists (
              select from case_event k
              where k.case_id = s.case_id and k.sequence > s.sequence and k.sequence <> all (events_hidden(s.case_id))
                and (k.action = 'publish' or k.payload -> 'input' ?| array['published_on', 'decision_published_on'])));
end $$;
create policy "the applicant" on ledger_posting for select
    using (exists (select from case_reader r where r.case_id = ledger_posting.case_id and r.because in ('owner', 'party'))
           and works_already(case_id, kind, at));

create policy "whoever may read the posting" on ledger_line for select
    using (exists (select from ledger_posting p where p.id = posting_id));

create policy "the province" on case_balance for select
    using (exists (select from budget b where b.id = budget_id));
create policy "the applicant" on case_balance for select
    using (exists (select from case_reader r where r.case_id = case_balance.case_id and r.because in ('owner', 'party')));

create policy "whoever may read the case" on subsidy_hand for select
    using (exists (select from case_reader r where r.case_id = subsidy_hand.case_id));

create policy "the province" on waiting_term for select
    using (province = any ((select provinces_served())::text[]));
create policy "the province" on waiting_count for select
    using (province = any ((select provinces_served())::text[]));
create policy "the province" on waiting_change for select
    using (province = any ((select provinces_served())::text[]));
create policy "the province" on ended_term for select
    using (province = any ((select provinces_served())::text[]));

-- Whoever has a hand in subsidies for the province; not by the role of payer alone.
create or replace function decides_on_subsidies() returns boolean language plpgsql stable
security definer set search_path = public, pg_temp as $$
begin
    return provinces_served() <> '{}'
       and exists (select from hand_of_role h where h.hand <> 'payer' and holds_role(h.role));
end $$;

create policy "the province" on ranked_application for select
    using (exists (select from budget b where b.id = budget_id));
create policy "the province" on lots_drawing for select
    using (exists (select from budget b where b.id = budget_id));
create policy "the applicant, once it was drawn" on lots_drawing for select
    using (protocol is not null and exists (
        select from case_file f join case_reader r on r.case_id = f.id
        where lots ? f.number and r.because in ('owner', 'party')));
-- Whoever works for one of those who draw or declared an interest in it, or stands in for somebody who does, is no witness
-- (Awb 2:4).
create or replace function has_interest_in(lots jsonb) returns boolean language plpgsql stable
security definer set search_path = public, pg_temp as $$
begin
    return exists (
        select from case_file f
        where lots ? f.number
          and (interest_stands(people_acted_for(), f.id)
               or acts_for(f.organisation_id)));
end $$;
create policy "one of the province prepares it" on lots_drawing for insert
    with check (prepared_by = (select acting_person()) and (select decides_on_subsidies()) and not has_interest_in(lots)
                and exists (select from budget b where b.id = budget_id));
create policy "one of the province prepares it again or draws" on lots_drawing for update
    using ((select decides_on_subsidies()) and exists (select from budget b where b.id = budget_id))
    with check ((select acting_person()) in (prepared_by, drawn_by) and not has_interest_in(lots));

-- Who assesses a tender: the officers and second readers of the province.
create or replace function assesses() returns boolean language plpgsql stable
security definer set search_path = public, pg_temp as $$
begin
    return provinces_served() <> '{}'
       and exists (select from hand_of_role h where h.hand in ('officer', 'second_reader') and holds_role(h.role));
end $$;

-- How many assessed an application, past the policy that hides who and what.
create or replace function assessors_of(of_case bigint) returns integer language plpgsql stable
security definer set search_path = public, pg_temp as $$
begin
    return (select count(*) from assessment a where a.case_id = of_case);
end $$;

-- How many the scheme wants before anybody sees what another gave; two where it says nothing.
create or replace function assessors_wanted(of_case bigint) returns integer language plpgsql stable
security definer set search_path = public, pg_temp as $$
begin
    return coalesce((
        select (k.rules ->> 'assessors')::integer
        from case_file f join scheme k on k.id = f.document #>> '{data,scheme}'
        where f.id = of_case order by k.version desc limit 1), 2);
end $$;

create or replace function assessed_by_me(of_case bigint) returns boolean language plpgsql stable
security definer set search_path = public, pg_temp as $$
begin
    return exists (select from assessment a where a.case_id = of_case and a.person_id = acting_person());
end $$;

create or replace function agreed_on(of_case bigint) returns boolean language plpgsql stable
security definer set search_path = public, pg_temp as $$
begin
    return exists (select from tender_consensus c where c.case_id = of_case and c.agreed_by is not null);
end $$;

-- Nobody sees what another gave before the own scores and those of all that the scheme wants are in; the others of the province not before
-- the assessors agreed.
create policy "one's own" on assessment for select using (person_id = (select acting_person()));
create policy "of others, when enough are in and mine too" on assessment for select
    using ((select provinces_served()) <> '{}' and exists (select from case_reader r where r.case_id = assessment.case_id)
           and assessors_of(case_id) >= assessors_wanted(case_id) and (assessed_by_me(case_id) or agreed_on(case_id)));
create policy "an assessor in the own name" on assessment for insert
    with check (person_id = (select acting_person()) and (select assesses())
                and exists (select from case_reader r where r.case_id = assessment.case_id));

create policy "whoever may see the scores" on tender_consensus for select
    using ((select provinces_served()) <> '{}' and exists (select from case_reader r where r.case_id = tender_consensus.case_id)
           and (assessed_by_me(case_id) or agreed_by is not null));
create policy "an assessor proposes" on tender_consensus for insert
    with check (proposed_by = (select acting_person()) and assessed_by_me(case_id) and assessors_of(case_id) >= assessors_wanted(case_id));
create policy "an assessor agrees, or proposes again" on tender_consensus for update
    using (assessed_by_me(case_id))
    with check ((select acting_person()) in (proposed_by, agreed_by));

create policy "the province" on tender_ranking for select
    using (exists (select from budget b where b.id = budget_id));
create policy "an assessor fixes it" on tender_ranking for insert
    with check (fixed_by = (select acting_person()) and (select assesses())
                and exists (select from budget b where b.id = budget_id));

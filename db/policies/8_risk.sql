-- Risk rounds: what one side answers is dark to everybody else until both sides are in (HANDBOOK 7.2).

revoke all on indicator_set, indicator_domain, indicator, risk_matrix, risk_answers, risk_matrix_event, risk_outcome, view_log
    from bolwerk_app;
grant select on indicator_set, indicator_domain, indicator, risk_matrix, risk_answers, risk_matrix_event, risk_outcome, view_log
    to bolwerk_app;
grant insert (version, title, explanation, made_by) on indicator_set to bolwerk_app;   -- in use by settle_indicators alone
grant insert, update, delete on indicator_domain, indicator to bolwerk_app;

-- The register of algorithms is public; a set is made by administrators and frozen by its trigger.
create policy "everybody" on indicator_set for select using (true);
create policy "everybody" on indicator_domain for select using (true);
create policy "everybody" on indicator for select using (true);
create policy "administrators in their own name" on indicator_set for insert
    with check ((select holds_role('functional_admin')) and made_by = (select acting_person()));
create policy "administrators" on indicator_domain using ((select holds_role('functional_admin')));
create policy "administrators" on indicator using ((select holds_role('functional_admin')));

-- The rounds that the person reads, and of them those read for an organisation that watches over them: the RIEC or the
-- district team. Worked out once a query; rounds are few, where their matrices are many. The second is asked past row-level
-- security too, and so looks at the passes by itself.
create or replace function rounds_read() returns bigint[] language plpgsql stable parallel safe as $$
begin
    return array(select id from case_file where workflow = 'risk_round');
end $$;

create or replace function rounds_overseen() returns bigint[] language plpgsql stable parallel safe as $$
begin
    return array(select f.id from case_file f
                 where f.workflow = 'risk_round'
                   and exists (select from case_reader r join organisation o on o.id = r.organisation_id
                               where r.case_id = f.id and r.compartment = 3 and o.kind in ('riec', 'dto')
                                 and r.pass = any (passes_held())));
end $$;

create or replace function oversees_round(of_case bigint) returns boolean language plpgsql stable parallel safe as $$
begin
    return of_case = any (rounds_overseen());
end $$;

-- The rounds in which answers may still be changed by both sides.
create or replace function rounds_open() returns bigint[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return array(select id from case_file where workflow = 'risk_round' and state in ('preparation', 'open'));
end $$;

create policy "the two sides of the park and who oversees the round" on risk_matrix for select
    using (case_id = any ((select rounds_read())::bigint[])
           and (pass = any ((select passes_held())::bigint[]) or other_pass = any ((select passes_held())::bigint[])
                or case_id = any ((select rounds_overseen())::bigint[])));

-- One's own; another's only when both are in; who oversees also what was handed in once the round is closed.
create policy "blind until both sides are in" on risk_answers for select
    using (exists (
        select from risk_matrix m where m.id = matrix_id
          and (m.pass = any ((select passes_held())::bigint[])
               or (m.state = 'submitted'
                   and ((m.case_id = any ((select rounds_overseen())::bigint[])
                         and m.case_id <> all ((select rounds_open())::bigint[]))
                        or exists (select from risk_matrix twin where twin.case_id = m.case_id and twin.park_id = m.park_id
                                     and twin.side <> m.side and twin.state = 'submitted'))))));

-- Why a matrix came back tells of its answers: whoever answers it or gave it back sees that, the other side once both are in.
create policy "whoever sees the matrix" on risk_matrix_event for select
    using (exists (select from risk_matrix m where m.id = matrix_id
                     and (because is null or m.pass = any ((select passes_held())::bigint[])
                          or m.case_id = any ((select rounds_overseen())::bigint[])
                          or exists (select from risk_answers a where a.matrix_id = m.id))));

create policy "whoever reads the analysis" on risk_outcome for select
    using (exists (select from case_reader r where r.case_id = risk_outcome.case_id));

create policy "the privacy officer of a case" on view_log for select
    using ((select holds_role('riec_privacy_officer'))
           and exists (select from case_reader r where r.case_id = view_log.case_id));
-- Of V2 alone: of what the RIEC shares beside the cases of a municipality its own officer watches.
create policy "the privacy officer of the organisation whose case it is" on view_log for select
    using (compartment = 2 and 'privacy_officer@' || organisation_id = any ((select desks_held())::text[]));
-- A case that was destroyed has no readers any more; who looked at it stays to be found.
grant select on log_watcher to bolwerk_app;
create policy "the privacy officer who watched over it" on log_watcher for select
    using ('riec_privacy_officer@' || organisation_id = any ((select desks_held())::text[]));
create policy "the privacy officer of a case that was destroyed" on view_log for select
    using (exists (select from log_watcher w where w.case_id = view_log.case_id));

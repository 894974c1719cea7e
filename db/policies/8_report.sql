-- Progress reports: who may read the report reads its figures; the public part is given out by a function of its own.

revoke all on progress_snapshot, progress_snapshot_case, progress_annex from bolwerk_app;
grant select on progress_snapshot, progress_snapshot_case, progress_annex to bolwerk_app;

create policy "whoever may read the report" on progress_snapshot for select
    using (exists (select from case_file f
                   where f.workflow = 'progress_report' and f.document #>> '{data,snapshot}' = progress_snapshot.id::text));
create policy "whoever took it" on progress_snapshot for select using (person_id = (select acting_person()));

create policy "whoever may read the snapshot" on progress_snapshot_case for select
    using (exists (select from progress_snapshot s where s.id = snapshot_id));

-- V3 for the stuurgroep, the district team and the RIEC as far as they read the report; never for the province (HANDBOOK 4.3).
create policy "whoever may read the report, and V3 for an organisation that steers" on progress_annex for select
    using (exists (select from case_file f
                   join case_reader r on r.case_id = f.id
                   join organisation o on o.id = r.organisation_id and o.kind in ('stuurgroep', 'dto', 'riec')
                   where f.workflow = 'progress_report' and f.document #>> '{data,snapshot}' = progress_annex.snapshot_id::text
                     and o.id * 4 + 3 = any ((select passes_held())::bigint[])));

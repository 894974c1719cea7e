-- Progress reports: who may read the report reads its figures; the public part is given out by a function of its own.

revoke all on progress_snapshot, progress_snapshot_case from bolwerk_app;
grant select on progress_snapshot, progress_snapshot_case to bolwerk_app;

create policy "whoever may read the report" on progress_snapshot for select
    using (exists (select from case_file f
                   where f.workflow = 'progress_report' and f.document #>> '{data,snapshot}' = progress_snapshot.id::text));
create policy "whoever took it" on progress_snapshot for select using (person_id = (select acting_person()));

create policy "whoever may read the snapshot" on progress_snapshot_case for select
    using (exists (select from progress_snapshot s where s.id = snapshot_id));

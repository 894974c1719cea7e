-- The annex of a report for who may read V3 (HANDBOOK 16.2): taken with the figures and kept as they are, in a table of its
-- own, so that whoever reads the report without V3 has no row.

create table progress_annex (
    snapshot_id bigint primary key references progress_snapshot (id),
    figures     jsonb not null constraint annex_figures_are_named check (jsonb_typeof(figures) = 'object'),
    hash        bytea not null                                      -- of them, as text
);

create trigger progress_annex_stays before update or delete on progress_annex
    for each row execute function refuse_to_change_snapshot();
create trigger progress_annex_no_truncate before truncate on progress_annex
    for each statement execute function refuse_to_change_snapshot();

alter table progress_annex enable row level security;

-- The RIEC of the area reads the report, and its privacy officer who looked at the annex.
insert into area_reader (compartment, kind, workflow) values (1, 'riec', 'progress_report');

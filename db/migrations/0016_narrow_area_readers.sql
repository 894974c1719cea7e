-- Who reads along in an area may differ by workflow: of a subsidy and what hangs under it the province alone, because
-- the file holds an applicant's money matters, and HANDBOOK 4.3 gives the partners its status only.

alter table area_reader add column workflow text not null default '';  -- empty: every workflow without rows of its own
alter table area_reader drop constraint area_reader_pkey;
alter table area_reader add primary key (compartment, kind, workflow);
insert into area_reader (compartment, kind, workflow)
select 1, 'province', workflow from unnest(array['subsidy', 'settlement', 'objection', 'default_notice']) workflow;

delete from case_reader r using case_file f, organisation o
where f.id = r.case_id and o.id = r.organisation_id and r.because = 'area' and o.kind <> 'province'
  and f.workflow in ('subsidy', 'settlement', 'objection', 'default_notice');

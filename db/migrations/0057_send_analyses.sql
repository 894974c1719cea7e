-- An analysis is read by the RIEC alone until it is given to somebody (HANDBOOK 7.4): the district team whose round it is and
-- whoever else reads along in the area get it when it is sent, not from its draft on.

insert into closed_circle values ('risk_analysis', true);
delete from area_reader where workflow = 'risk_analysis' and kind = 'dto';

delete from case_reader r using case_file f, organisation o
where f.id = r.case_id and o.id = r.organisation_id and f.workflow = 'risk_analysis'
  and r.because in ('linked', 'area', 'advice') and o.kind <> 'riec';
delete from task t using case_file f
where f.id = t.case_id and f.workflow = 'risk_analysis'
  and not exists (select from case_reader r where r.case_id = t.case_id and r.organisation_id = t.organisation_id);

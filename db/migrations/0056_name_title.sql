-- How title 4.2 Awb applies to a scheme: by itself, or declared by a scheme for public bodies alone (Awb 4:21 lid 3). Until
-- now each version said yes or no, and nothing followed from it; the versions say the same in words now.
alter table scheme disable trigger scheme_version_stays;
update scheme
set rules = rules || jsonb_build_object('title_4_2', case when rules -> 'applicants' <@ '["gemeente"]' then 'declared' else 'direct' end);
alter table scheme enable trigger scheme_version_stays;

alter table scheme add constraint scheme_title_known
    check (coalesce(rules ->> 'title_4_2', 'direct') in ('direct', 'declared'));

-- Facts for a settlement: the subsidy it is about, what its scheme says, what its recipient and others were to contribute, and the
-- mandates and interests of whoever acts.
select about_subsidy(:case_id, :context) || jsonb_build_object(
    'contributions_cents', (
        select coalesce((s.document #>> '{data,own_cents}')::bigint, 0) + coalesce((s.document #>> '{data,others_cents}')::bigint, 0)
        from subsidy_above(:case_id, :context) s where s.id is not null))

-- What whoever signs a decision on an application grants: nothing where it is refused.
create function signs_subsidy(file case_file, above case_file, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('kind', 'subsidie', 'cents', case when file.document #>> '{data,outcome}' in ('granted', 'partial')
                                                               then (file.document #>> '{data,granted_cents}')::bigint end);
end $$;

-- A penalty for a late decision is fixed under a mandate of its own (Awb 4:18).
create function signs_default_notice(file case_file, above case_file, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('kind', 'dwangsom', 'cents', (file.document #>> '{data,penalty_cents}')::bigint);
end $$;

-- A decision on an objection is signed under a mandate of its own, for the amount that it gives.
create function signs_objection(file case_file, above case_file, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('kind', 'bezwaar', 'cents', (file.document #>> '{data,new_cents}')::bigint);
end $$;

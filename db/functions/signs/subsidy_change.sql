-- A change of a grant asks the mandate for the higher of the two amounts.
create function signs_subsidy_change(file case_file, above case_file, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('kind', 'subsidie', 'cents', greatest((file.document #>> '{data,new_cents}')::bigint,
                                                                  (above.document #>> '{data,granted_cents}')::bigint));
end $$;

-- Getting money back is done under a mandate of its own, for what is owed; setting off for what is set off (Awb 4:93).
create function signs_recovery(file case_file, above case_file, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('kind', 'invordering', 'cents', coalesce(
        (select case when e.action = 'set_off' then (e.payload #>> '{input,received_cents}')::bigint end
         from case_event e where e.case_id = file.id and e.at <= up_to order by e.sequence desc limit 1),
        (recovery_account(file.id, above.id, up_to) ->> 'receivable')::bigint));
end $$;

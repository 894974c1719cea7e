-- What the letters of a recovery name: what is owed and how it came about.
create function letter_recovery(file case_file, above case_file, rules scheme, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('recovery', recovery_account(file.id, above.id, up_to));
end $$;

-- What the letters of a standstill name: every period in which the term to decide on the subsidy stood or stands still.
create function letter_standstill(file case_file, above case_file, rules scheme, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('standstills', standstills_of(above.id));
end $$;

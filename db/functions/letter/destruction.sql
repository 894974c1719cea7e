-- What a declaration of destruction names: every line of its list (Archiefbesluit 1995, art. 8).
create function letter_destruction(file case_file, above case_file, rules scheme, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('lines', destroyed_lines(file.id));
end $$;

-- What a declaration of destruction names: every line of its list, and who approved it (Archiefbesluit 1995, art. 8).
create function letter_destruction(file case_file, above case_file, rules scheme, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('lines', destroyed_lines(file.id), 'approved_by', (
        select first.name || ' en ' || second.name
        from destruction_approval a join person first on first.id = a.first_by join person second on second.id = a.second_by
        where a.list_id = file.id));
end $$;

-- What the papers of a meeting name: its agenda as it was.
create function letter_meeting(file case_file, above case_file, rules scheme, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('agenda', meeting_agenda(file.id, up_to));
end $$;

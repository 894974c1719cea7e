-- What the letters of a subsidy name: what was left for its decision, earlier refusals and what lacks.
create function letter_subsidy(file case_file, above case_file, rules scheme, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object(
        'budget', jsonb_build_object('left_cents', left_at_first_decision(file)),
        'missing_attachments', missing_attachments(file.id, rules.rules -> 'attachments', up_to),
        'lists', jsonb_build_object('earlier_refusals', earlier_refusals(file)));
end $$;

-- The decision that an objection is against: the letter that it names, else the newest about that subsidy that was made known
-- when it came; null when it is against no decision.
create function contested_decision(file case_file, subsidy bigint) returns jsonb language plpgsql stable as $$
begin
    if file.document #>> '{data,against}' = 'no_decision' then
        return null;
    end if;
    return (
        select jsonb_build_object('number', d.number, 'on', coalesce(d.published_on, d.dated))
        from document d
        where d.decision and d.withdrawn_in is null
          and case when file.document #>> '{data,against}' = 'beside' then d.number = file.document #>> '{data,about_letter}'
                   else d.published_on <= (file.document #>> '{data,received_on}')::date
                        and (d.case_id = subsidy or d.case_id in (
                            select l.from_id from case_link l join case_file c on c.id = l.from_id
                            where l.to_id = subsidy and l.relation = 'subsidy'
                              and c.workflow in ('settlement', 'subsidy_change', 'withdrawal')))
                        and d.name not in ('terugvordering', 'opschorting van de betaling') end
        order by d.published_on desc nulls last, d.id desc limit 1);
end $$;

-- What the letters of an objection name beside what every letter does.
create function letter_objection(file case_file, above case_file, rules scheme, up_to timestamptz) returns jsonb language plpgsql stable as $$
begin
    return jsonb_build_object('contested', contested_decision(file, above.id));
end $$;

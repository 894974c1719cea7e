-- Who looked whose account a subsidy is paid to (HANDBOOK 14.5): the latest check, and whether whoever acts made it, in person or for
-- somebody; null while there is none.
create function account_check_of(of_subsidy bigint) returns jsonb language plpgsql stable as $$
begin
    return (
        with me as (select h.holder from acting_holdings() h)
        select jsonb_build_object('outcome', c.document #>> '{data,account_outcome}',
                                  'mine', e.person_id = acting_person() or e.person_id in (select holder from me)
                                       or coalesce(e.on_behalf_of in (select holder from me), false))
        from case_link l join case_file c on c.id = l.from_id join case_event e on e.case_id = c.id and e.sequence = 1
        where l.to_id = of_subsidy and c.workflow = 'account_check' order by c.id desc limit 1);
end $$;

-- Whether the scheme of a subsidy wants such a check; one that says nothing does.
create function account_check_wanted(of_subsidy bigint) returns boolean language plpgsql stable as $$
begin
    return coalesce((select coalesce((r.rules ->> 'account_check')::boolean, true)
                     from case_file f, scheme_of(f) r where f.id = of_subsidy), false);
end $$;

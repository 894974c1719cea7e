-- What a version of a scheme would change that does not hold yet, for whoever keeps the schemes of the province; null for anybody else.
-- Of the applications that were handed in and are not closed: how many the new rules would judge, and how many keep those of the day of
-- receipt (`scheme_of`), with the numbers of those that wait for a decision, for who works for the province alone.
create function scheme_effect(of_scheme text, from_day date) returns jsonb
language plpgsql stable security definer set search_path from current as $$
begin
    return (
        with open_ as (
            select f.number, received_on(f) > from_day as touched,
                   exists (select from waiting_term w where w.case_id = f.id) as waits
            from case_file f
            where f.workflow = 'subsidy' and not f.closed and f.document #>> '{data,scheme}' = of_scheme
              and handed_in_at(f.id) is not null)
        select jsonb_build_object(
            'touched', count(o.*) filter (where o.touched),
            'keep', count(o.*) filter (where not o.touched),
            'waiting', count(o.*) filter (where not o.touched and o.waits),
            'numbers', coalesce(jsonb_agg(o.number order by o.number)
                filter (where not o.touched and o.waits and k.province = any (provinces_served())), '[]'))
        from (select s.province from scheme s
              where s.id = of_scheme and s.province = any (provinces_kept()) order by s.version desc limit 1) k
        left join open_ o on true
        group by k.province);
end $$;

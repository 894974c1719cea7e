-- What the law lets whoever is owed money charge: {"interest": [{from, until, value, source}], ...} by kind, in order.
create function statutory_rates() returns jsonb language plpgsql stable as $$
begin
    return (
        select coalesce(jsonb_object_agg(k.kind, k.rows), '{}')
        from (select r.kind, jsonb_agg(jsonb_build_object('from', r.from_day, 'until', r.until_day, 'value', r.value,
                                                          'source', r.source) order by r.from_day) as rows
              from statutory_rate r group by r.kind) k);
end $$;

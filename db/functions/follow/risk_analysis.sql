-- What the analysis stands on is kept as it is when it goes to the second reader.
create function follow_risk_analysis(file case_file, event jsonb) returns void language plpgsql as $$
begin
    if event ->> 'action' <> 'to_reader' then
        return;
    end if;
    insert into risk_outcome (case_id, round, title, purpose, set_version, matrices, first_at)
    select file.id, r.number, r.title, coalesce(r.document -> 'data' ->> 'purpose', ''), (r.document -> 'data' ->> 'indicator_set')::integer,
           matrices_of(r.id, file.municipality),
           (select min(m.begun_at) from risk_matrix m where m.case_id = r.id and m.municipality = file.municipality)
    from case_link l join case_file r on r.id = l.to_id
    where l.from_id = file.id and l.relation = 'round'
    on conflict (case_id) do update set matrices = excluded.matrices, first_at = least(risk_outcome.first_at, excluded.first_at), kept_at = excluded.kept_at;
end $$;

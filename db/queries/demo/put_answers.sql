-- as: system
-- writes
-- What was filled in, for matrices that nobody has begun.
with wanted as (
    select r.*, m.id
    from jsonb_to_recordset(cast(:rows as jsonb)) as r (rin text, side text, state text, person bigint, cells jsonb)
    join park p on p.rin = r.rin
    join risk_matrix m on m.case_id = cast(:case as bigint) and m.park_id = p.id and m.side = r.side and m.state = 'not_started'),
filled as (update risk_answers a set cells = w.cells from wanted w where w.id = a.matrix_id returning 1),
moved as (
    update risk_matrix m set state = w.state, version = 2, begun_at = cast(:at as timestamptz) - interval '1 hour',
        submitted_at = case w.state when 'submitted' then cast(:at as timestamptz) end,
        submitted_by = case w.state when 'submitted' then w.person end
    from wanted w where w.id = m.id returning m.id, w.state, w.person),
noted as (
    insert into risk_matrix_event (matrix_id, what, person_id, at)
    select moved.id, what, person, cast(:at as timestamptz) from moved
    cross join unnest(case state when 'submitted' then array['begun', 'submitted'] else array['begun'] end) what returning 1)
select json_build_object('filled', (select count(*) from filled), 'noted', (select count(*) from noted))

-- as: system
-- writes
-- Matrices of so many parks in one round, all in one municipality and with every cell filled in. For measuring only. Gives
-- the ids of those of the municipality.
with chosen as (
    select id, name, row_number() over (order by id) as place from park where not removed order by id limit cast(:most as integer)),
put as (
    insert into risk_matrix (case_id, park_id, park_name, municipality, side, organisation_id, other_organisation_id, state,
                             version, begun_at, submitted_at, submitted_by)
    select cast(:case as bigint), c.id, c.name, :municipality, side,
           case side when 'police' then cast(:police as bigint) else cast(:town as bigint) end,
           case side when 'police' then cast(:town as bigint) else cast(:police as bigint) end,
           :state, 2, now() - interval '1 day',
           case :state when 'submitted' then now() end, case :state when 'submitted' then cast(:person as bigint) end
    from chosen c cross join unnest(array['municipality', 'police']) side
    returning id, side, park_id),
answers as (
    insert into risk_answers (matrix_id, cells)
    select p.id, (
        select jsonb_object_agg(i.code, jsonb_build_object(
            'answer', substr('0123?', 1 + (p.id * 7 + i.position * 5 + p.id * i.position)::integer % 5, 1), 'source', 'A',
            'why', 'Gezien bij twee schouwen in het voorjaar, rond dezelfde tijd.', 'by', 'meting', 'version', 1))
        from indicator i where i.set_version = 1)
    from put p)
select json_agg(id order by id) from put where side = 'municipality'

-- as: person
-- writes
-- On behalf of somebody who cannot do it any more: for every role of today, except administration.
with wanted as (
    select a.id as absent_id, a.name as absent, w.id as substitute_id, w.name as substitute,
           (select array_agg(distinct h.role order by h.role) from holding_today h
            where h.person_id = a.id and h.on_behalf_of = 0 and h.role <> 'functional_admin') as roles,
           exists (select from holding_today mine join holding_today theirs using (organisation_id)
                   where mine.person_id = a.id and mine.on_behalf_of = 0
                     and theirs.person_id = w.id and theirs.on_behalf_of = 0) as colleague
    from person a, person w
    where a.id = cast(:absent as bigint) and w.id = cast(:substitute as bigint) and w.active and administers_person(a.id)),
judged as (
    select w.*, overlaps_substitution(w.absent_id, w.substitute_id, w.roles, cast(:from as date), cast(:until as date)) as arranged
    from wanted w),
made as (
    insert into substitution (absent_id, substitute_id, roles, from_day, until_day)
    select absent_id, substitute_id, coalesce(roles, '{}'), cast(:from as date), cast(:until as date) from judged
    where not arranged and (colleague or absent_id = substitute_id)
    on conflict do nothing returning id),
noted as (
    insert into audit_entry (person_id, what, subject, after)
    select acting_person(), 'substitution_added', w.absent,
           jsonb_build_object('substitute', w.substitute, 'from', cast(:from as date), 'until', cast(:until as date))
    from wanted w, made)
select json_build_object('colleague', colleague, 'overlaps', arranged, 'id', (select id from made)) from judged

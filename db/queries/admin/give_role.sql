-- as: person
-- writes
-- Never to oneself: an administrator reads no cases (HANDBOOK 2.2). Without a ceiling the role and the organisation decide, but V3 only when it is said, and
-- then a second administrator confirms it (HANDBOOK 4.3).
with wanted as (
    select p.id as person_id, p.name, r.id as role, r.label, o.id as organisation_id, o.name as organisation,
           coalesce(cast(:ceiling as smallint), least(r.ceiling, o.ceiling, 2)) as ceiling,
           o.kind = any (r.kinds) as fits, cast(:from as date) as from_day, cast(:until as date) as until_day,
           exists (select from role_holding h where h.person_id = p.id and h.role = r.id and h.organisation_id = o.id
                   and h.from_day <= coalesce(cast(:until as date), 'infinity')
                   and coalesce(h.until_day, 'infinity') >= cast(:from as date)) as overlapping
    from person p, role r, organisation o
    where p.id = cast(:person as bigint) and r.id = :role and o.id = cast(:organisation as bigint) and o.active
      and p.id <> acting_person() and o.id = any (administered_organisations()) and administers_role_of(p.id)),
made as (
    insert into role_holding (person_id, role, organisation_id, ceiling, from_day, until_day)
    select person_id, role, organisation_id, ceiling, from_day, until_day from wanted where fits and not overlapping and ceiling < 3
    returning id),
asked as materialized (
    select ask_for_role(person_id, role, organisation_id, cast(ceiling as smallint), from_day, until_day, cast(:lapse_days as integer)) as id
    from wanted where fits and not overlapping and ceiling >= 3),
noted as (
    insert into audit_entry (person_id, what, subject, after)
    select acting_person(), case when w.ceiling < 3 then 'role_given' else 'role_asked' end, w.name, jsonb_build_object('role', w.label, 'organisation', w.organisation,
           'from', w.from_day, 'until', w.until_day, 'ceiling', w.ceiling)
    from wanted w where exists (select from made) or exists (select from asked))
select json_build_object('fits', fits, 'overlaps', overlapping, 'id', (select id from made),
                         'asked', (select id from asked)) from wanted

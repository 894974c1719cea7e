-- as: system
-- writes
-- Matrices of a round of the demonstration, on invented parks alone; what is there stays.
with wanted as (
    select r.*, p.id as park_id, p.name, p.municipality as place
    from jsonb_to_recordset(cast(:rows as jsonb)) as r (rin text, side text, organisation bigint, other bigint)
    join park p on p.rin = r.rin and p.fictitious),
put as (
    insert into risk_matrix (case_id, park_id, park_name, municipality, side, organisation_id, other_organisation_id)
    select cast(:case as bigint), park_id, name, place, side, organisation, other from wanted
    on conflict on constraint risk_matrix_once do nothing returning id),
answers as (insert into risk_answers (matrix_id) select id from put returning 1)
select json_build_object('rows', count(*)) from answers

-- as: person
-- writes
-- A file at the level of its case, or with `annex` at V3: then only where the park is designated, and for that designation.
-- That somebody added one of V3 stands in the view log, for the history of the case is read by more people.
with file as materialized (
    select f.id, case when :annex = 'yes' then 3 else f.compartment end as level, d.id as designation,
           d.document -> 'data' ->> 'purpose' as purpose
    from case_file f left join case_file d on :annex = 'yes' and f.compartment < 3 and d.id = designation_of(f.id)
    where f.number = :number and (:annex <> 'yes' or f.compartment = 3 or d.id is not null)),
noted as materialized (
    select log_annex(file.id, 'Vertrouwelijke bijlage toegevoegd: ' || :name, file.purpose) from file where file.designation is not null),
added as (
    insert into attachment (case_id, name, content_type, size, sha256, bytes, uploaded_by, compartment, scanned, answers, designation_id)
    select file.id, :name, :content_type, octet_length(decode(:bytes, 'base64')), sha256(decode(:bytes, 'base64')),
           decode(:bytes, 'base64'), acting_person(), file.level, :scanned, nullif(:answers, ''), file.designation
    from file
    returning id)
select json_build_object('id', added.id, 'noted', (select count(*) from noted)) from added

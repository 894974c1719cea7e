-- as: system
-- writes
with filled as (
    insert into holiday (day, name, source)
    select datum, naam, bron from jsonb_to_recordset(cast(:rows as jsonb)) as r (datum date, naam text, bron text)
    on conflict (day) do nothing returning day)
select json_build_object('rows', count(*)) from filled

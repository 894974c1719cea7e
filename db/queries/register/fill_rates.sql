-- as: system
-- writes
with filled as (
    insert into statutory_rate (kind, from_day, until_day, value, source)
    select kind, "from", until, value, source
    from jsonb_to_recordset(cast(:rows as jsonb)) as r (kind text, "from" date, until date, value integer, source text)
    on conflict (kind, from_day) do nothing returning kind)
select json_build_object('rows', count(*)) from filled

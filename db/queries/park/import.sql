-- as: system
-- writes
-- plan: custom
-- Takes over the good rows of a delivery, or with :try_out only says what would happen. One statement: all or nothing.
-- Gives what became of each row, by line. Parts that were not delivered (border, single fields) stay as they are.
with delivered as (
    select * from jsonb_to_recordset(cast(:rows as jsonb)) as d (
        line integer, rin text, name text, municipality text, other_municipalities text[], year integer, type text,
        ha_bruto numeric(10, 4), ha_netto numeric(10, 4), ha_available numeric(10, 4), fields jsonb, border jsonb)),
compared as (
    select d.*, p.id, part.was, part.becomes, heir.name || ' (' || heir.code || ')' as successor,
           case when g.code is not null then 'abolished_municipality' when m.code is null then 'unknown_municipality' when p.removed then 'removed'
                when p.year > d.year then 'older_year' end as reason,
           case when m.code is null or p.removed or p.year > d.year then 'refused' when p.id is null then 'added'
                when part.becomes is null then 'unchanged' else 'changed' end as outcome
    from delivered d
    left join municipality m on m.code = d.municipality and m.successor is null
    left join municipality g on g.code = d.municipality and g.successor is not null
    left join municipality heir on heir.code = g.successor
    left join park p on p.rin = d.rin
    cross join lateral (
        select jsonb_object_agg(later.key, later.value) as becomes, jsonb_object_agg(later.key, earlier.was -> later.key) as was
        from (select jsonb_build_object(
                  'name', p.name, 'municipality', p.municipality, 'other_municipalities', p.other_municipalities,
                  'year', p.year, 'type', p.type_raw, 'ha_bruto', p.ha_bruto::text, 'ha_netto', p.ha_netto::text,
                  'ha_available', p.ha_available::text, 'fields', p.fields, 'border', p.border) as was) earlier,
             jsonb_each(jsonb_build_object(
                  'name', d.name, 'municipality', d.municipality, 'other_municipalities', d.other_municipalities,
                  'year', d.year, 'type', d.type, 'ha_bruto', d.ha_bruto::text, 'ha_netto', d.ha_netto::text,
                  'ha_available', d.ha_available::text, 'fields', p.fields || d.fields,
                  'border', coalesce(nullif(d.border, 'null'), p.border))) later
        where later.value is distinct from earlier.was -> later.key) part),
added as (
    insert into park (rin, name, municipality, other_municipalities, year, type_raw, ha_bruto, ha_netto, ha_available, fields, border)
    select rin, name, municipality, other_municipalities, year, type, ha_bruto, ha_netto, ha_available, fields, nullif(border, 'null')
    from compared where outcome = 'added' and not cast(:try_out as boolean)
    on conflict (rin) do nothing
    returning rin),
changed as (
    update park p
    set name = c.name, municipality = c.municipality, other_municipalities = c.other_municipalities, year = c.year,
        type_raw = c.type, ha_bruto = c.ha_bruto, ha_netto = c.ha_netto, ha_available = c.ha_available,
        fields = p.fields || c.fields, border = coalesce(nullif(c.border, 'null'), p.border), changed_at = now()
    from compared c
    where p.id = c.id and c.outcome = 'changed' and not cast(:try_out as boolean)
    returning p.rin)
select coalesce(json_agg(json_build_object(
           'line', c.line,
           -- Somebody else added it while this import ran: the next import compares again.
           'outcome', case when c.outcome = 'added' and not cast(:try_out as boolean) and a.rin is null then 'unchanged'
                           else c.outcome end,
           'reason', c.reason, 'successor', c.successor,
           'was', case when c.outcome = 'changed' then c.was end,
           'becomes', case when c.outcome = 'changed' then c.becomes end) order by c.line), '[]')
from compared c
left join added a on a.rin = c.rin

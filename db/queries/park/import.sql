-- as: system
-- writes
-- plan: custom
-- Takes over the good rows of a delivery, or with :try_out only says what would happen. One statement: all or nothing.
-- Gives what became of each row, by line. Parts that were not delivered (border, single fields) stay as they are, and so
-- does what somebody made definitive here in the year of the delivery or later: `kept` names it where the delivery differs.
with delivered as (
    select * from jsonb_to_recordset(cast(:rows as jsonb)) as d (
        line integer, rin text, name text, municipality text, other_municipalities text[], year integer, type text,
        ha_bruto numeric(10, 4), ha_netto numeric(10, 4), ha_available numeric(10, 4), fields jsonb, border jsonb)),
-- Areas stay together, so that net is never more than gross.
edited as (
    select d.line, coalesce(array_agg(distinct changed.key), '{}') as parts,
           coalesce(array_agg(distinct changed.key), '{}') && array['ha_bruto', 'ha_netto', 'ha_available'] as areas,
           coalesce(array_agg(distinct field.key) filter (where field.key is not null), '{}') as fields
    from delivered d
    join park p on p.rin = d.rin
    join park_history h on h.park_id = p.id and h.person_id is not null
        and extract(year from h.changed_at at time zone 'Europe/Amsterdam') >= d.year
    cross join lateral jsonb_object_keys(h.becomes) changed (key)
    left join lateral (select k.key from jsonb_each(h.becomes -> 'fields') k
                       where changed.key = 'fields' and k.value is distinct from h.was -> 'fields' -> k.key) field on true
    group by d.line),
taken as (
    select d.line, d.rin, d.municipality, d.other_municipalities, d.year, d.border,
           case when 'name' = any (e.parts) then p.name else d.name end as name,
           case when 'type_raw' = any (e.parts) then p.type_raw else d.type end as type,
           case when e.areas then p.ha_bruto else d.ha_bruto end as ha_bruto,
           case when e.areas then p.ha_netto else d.ha_netto end as ha_netto,
           case when e.areas then p.ha_available else d.ha_available end as ha_available,
           d.fields - coalesce(e.fields, '{}') as fields,
           array_remove(array[
               case when 'name' = any (e.parts) and d.name is distinct from p.name then 'name' end,
               case when 'type_raw' = any (e.parts) and d.type is distinct from p.type_raw then 'type' end,
               case when e.areas and (d.ha_bruto, d.ha_netto, d.ha_available) is distinct from (p.ha_bruto, p.ha_netto, p.ha_available)
                    then 'areas' end,
               case when exists (select from unnest(e.fields) k where d.fields ? k and d.fields -> k is distinct from p.fields -> k)
                    then 'fields' end], null) as kept
    from delivered d left join edited e on e.line = d.line left join park p on p.rin = d.rin),
-- How many of name, municipality and size are not what the register has under that RIN: all three make it another park.
compared as (
    select d.*, p.id, part.was, part.becomes, differing.many as differs,
           coalesce(heir.name || ' (' || heir.code || ')', went_on.name || ' (RIN ' || went_on.rin || ')',
                    p.name || ' in ' || home.name) as successor,
           case when g.code is not null then 'abolished_municipality' when m.code is null then 'unknown_municipality'
                when p.removed and went_on.rin is not null then 'merged' when p.removed then 'removed'
                when p.year > d.year then 'older_year' when differing.many = 3 then 'another_park' end as reason,
           case when m.code is null or p.removed or p.year > d.year or differing.many = 3 then 'refused' when p.id is null then 'added'
                when part.becomes is null then 'unchanged' else 'changed' end as outcome
    from taken d
    left join municipality m on m.code = d.municipality and m.successor is null
    left join municipality g on g.code = d.municipality and g.successor is not null
    left join municipality heir on heir.code = g.successor
    left join park p on p.rin = d.rin
    left join park_succession s on s.park_id = p.id and s.kind = 'merge'
    left join park went_on on went_on.id = s.successor_id
    left join municipality home on home.code = p.municipality
    cross join lateral (
        select case when p.id is null then 0
                    else (lower(d.name) <> lower(p.name))::integer + (d.ha_bruto is distinct from p.ha_bruto)::integer
                         + (d.municipality <> p.municipality and d.municipality is distinct from home.successor
                            and p.municipality <> all (coalesce(d.other_municipalities, '{}')))::integer end as many) differing
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
           'reason', c.reason, 'successor', c.successor, 'kept', c.kept, 'differs', c.differs,
           'was', case when c.outcome = 'changed' then c.was end,
           'becomes', case when c.outcome = 'changed' then c.becomes end) order by c.line), '[]')
from compared c
left join added a on a.rin = c.rin

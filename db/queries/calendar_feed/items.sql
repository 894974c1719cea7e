-- as: system
-- plan: custom
-- The deadlines of the work that waits for whoever has this calendar, as far as that person may read the case today; null
-- when the address is not known (any more).
with who as materialized (
    select f.person_id, passes_of(f.person_id) as passes
    from calendar_feed f join person p on p.id = f.person_id and p.active
    where f.token_hash = decode(:token_hash, 'hex')),
desks as materialized (
    select h.role || '@' || h.organisation_id as desk from who join holding_today h on h.person_id = who.person_id
    union select '@' || h.organisation_id from who join holding_today h on h.person_id = who.person_id),
mine as (
    select t.case_id from who join task t on t.person_id = who.person_id and t.pass = any (who.passes)
    union
    select t.case_id from who cross join desks join task t on t.desk = desks.desk and t.person_id is null and t.pass = any (who.passes)),
items as (
    select d.last_day, c.number, json_build_object(
               'uid', substr(encode(sha256(convert_to(c.id || '/' || d.name, 'UTF8')), 'hex'), 1, 32),
               'number', c.number, 'title', c.title, 'compartment', c.compartment, 'label', d.label, 'day', d.last_day,
               'changed_at', c.changed_at) as item
    from mine
    cross join who
    join case_file c on c.id = mine.case_id
    join deadline d on d.case_id = c.id and not d.paused and d.last_day between today() - 30 and today() + 730
    -- Of a step that waits nobody outside hears yet.
    where not exists (select from waiting_step w where w.case_id = c.id and w.until > now()
                         and not exists (select from case_reader r where r.case_id = c.id and r.organisation_id = w.organisation_id
                                            and r.pass = any (who.passes)))
    order by d.last_day, c.number, d.name limit 500)
select json_build_object(
    'links', (select links from mail_service),
    'items', (select coalesce(json_agg(item order by last_day, number), '[]') from items))
from who

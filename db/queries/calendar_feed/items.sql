-- as: system
-- plan: custom
-- The deadlines of the work that waits for whoever has this calendar, and the meetings of the bodies that this person works
-- for or whose meeting is followed, those too that were called off, as far as the case may be read today; null when the
-- address is not known (any more). `version` only grows: what changed of a case comes after what it was.
with who as materialized (
    select f.person_id, f.uid_key, passes_of(f.person_id) as passes
    from calendar_feed f join person p on p.id = f.person_id and p.active
    where f.token_hash = decode(:token_hash, 'hex')),
desks as materialized (
    select h.role || '@' || h.organisation_id as desk from who join holding_today h on h.person_id = who.person_id
    union select '@' || h.organisation_id from who join holding_today h on h.person_id = who.person_id),
mine as (
    select t.case_id from who join task t on t.person_id = who.person_id and t.pass = any (who.passes)
    union
    select t.case_id from who cross join desks join task t on t.desk = desks.desk and t.person_id is null and t.pass = any (who.passes)),
-- Of a step that waits nobody outside hears yet: they see the meeting as it was before.
meeting as (
    select c.id, c.number, c.compartment, c.changed_at, c.version, coalesce(w.before, c.document) as document,
           state_known(c, w) = 'cancelled' as cancelled, who.uid_key
    from who
    join case_file c on c.workflow = 'meeting' and (not c.closed or c.state = 'cancelled')
    left join waiting_step w on w.case_id = c.id and w.until > now()
         and not exists (select from case_reader r where r.case_id = c.id and r.organisation_id = w.organisation_id and r.pass = any (who.passes))
    where exists (select from case_reader r where r.case_id = c.id and r.pass = any (who.passes))
      and (c.organisation_id in (select h.organisation_id from holding_today h where h.person_id = who.person_id)
           or exists (select from case_follower f where f.case_id = c.id and f.person_id = who.person_id))),
timed as (
    select m.*, m.document #>> '{data,title}' as title, m.document #>> '{data,place}' as place,
           (m.document #>> '{data,meets_on}')::date as day,
           meeting_moment(m.document, 'starts_at') as starts_at, meeting_moment(m.document, 'ends_at') as ends_at
    from meeting m),
items as (
    select m.day as last_day, m.number, json_build_object(
               'uid', calendar_uid(m.uid_key, m.id, 'held'), 'version', m.version, 'cancelled', m.cancelled,
               'number', m.number, 'title', m.title, 'compartment', m.compartment, 'place', m.place,
               'starts_at', m.starts_at, 'ends_at', m.ends_at, 'changed_at', m.changed_at) as item
    from timed m where m.day between today() - 30 and today() + 730
    union all
    (select d.last_day, c.number, json_build_object(
               'uid', calendar_uid(who.uid_key, c.id, d.name), 'version', c.version,
               'number', c.number, 'title', c.title, 'compartment', c.compartment, 'label', d.label, 'day', d.last_day,
               'changed_at', c.changed_at) as item
    from mine
    cross join who
    join case_file c on c.id = mine.case_id
    join deadline d on d.case_id = c.id and not d.paused and d.last_day between today() - 30 and today() + 730
         and (c.workflow, d.name) <> ('meeting', 'meeting')  -- stands there with its hours already
    -- Of a step that waits nobody outside hears yet.
    where not exists (select from waiting_step w where w.case_id = c.id and w.until > now()
                         and not exists (select from case_reader r where r.case_id = c.id and r.organisation_id = w.organisation_id
                                            and r.pass = any (who.passes)))
    order by d.last_day, c.number, d.name limit 500))
select json_build_object(
    'links', (select links from mail_service),
    'items', (select coalesce(json_agg(item order by last_day, number), '[]') from items))
from who

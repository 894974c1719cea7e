-- as: system
-- writes
-- The archives in which something must be destroyed: its term is over and nothing holds it. An archive is looked at once a
-- day. One that has a list in hand waits, and so does one for which Bolwerk drew up a list this month: a list that was
-- withdrawn does not come back the next day. What the law wants gone at once (Bgs 1.16; Wgs 1.8) waits for no month, unless an
-- archivist left it off.
with looked as (
    insert into destruction_watch as w
    select distinct h.organisation_id, today()
    from role_holding h join organisation o on o.id = h.organisation_id and o.active
    where h.role = 'archivist' and today() between h.from_day and coalesce(h.until_day, 'infinity')
    on conflict (organisation_id) do update set looked_on = excluded.looked_on where w.looked_on < excluded.looked_on
    returning w.organisation_id)
select coalesce(json_agg(l.organisation_id order by l.organisation_id), '[]')
from looked l
where not exists (
        select from case_file f where f.organisation_id = l.organisation_id and f.workflow = 'destruction' and not f.closed)
  and exists (
        select from nearly_due(l.organisation_id, today()) near (id) join case_file f on f.id = near.id
        cross join lateral (select retention_of(f) as kept offset 0) k
        where (k.kept ->> 'due_on')::date <= today() and holds_on(f) = '{}'
          and (k.kept ->> 'due_on' = k.kept ->> 'closed_on'
               and not exists (select from destruction_item i where i.case_id = f.id and i.left_off_because is not null)
               or not exists (
                   select from case_file drawn
                   where drawn.organisation_id = l.organisation_id and drawn.workflow = 'destruction'
                     and (drawn.opened_at at time zone 'Europe/Amsterdam')::date >= date_trunc('month', today())::date
                     and exists (select from case_event e where e.case_id = drawn.id and e.sequence = 1 and e.person_id is null))))

-- as: system
-- The register of subsidies as everybody may have it (Woo 3.3 lid 2 under k, 3.3a): what was granted and made known, as it stands
-- by the decisions that were made known since. Nothing of a decision that still waits. A recipient that may be a natural
-- person has no name here: organisations of the programme are bodies, of any other only one with an RSIN is sure to be.
with standing as (
    select f.id, f.number, f.municipality, f.park_id, f.organisation_id, coalesce(w.before, f.document) as document
    from case_file f left join waiting_step w on w.case_id = f.id and w.until > now()
    where f.workflow = 'subsidy' and f.compartment <= 1),
granted as (
    select s.*, s.document -> 'data' as data from standing s
    where s.document ->> 'state' in ('executing', 'settling', 'closed') and s.document #>> '{data,outcome}' in ('granted', 'partial')
      and s.document #>> '{data,published_on}' is not null and (s.document #>> '{data,granted_cents}')::bigint > 0),
below as (
    select l.to_id as subsidy, c.id, c.workflow, coalesce(w.before, c.document) -> 'data' as data
    from case_link l join case_file c on c.id = l.from_id left join waiting_step w on w.case_id = c.id and w.until > now()
    where l.relation = 'subsidy' and c.workflow in ('settlement', 'subsidy_change', 'withdrawal', 'objection')),
-- Below the threshold of the scheme a grant is a determination at once (Awb 4:42): the ledger knows no commitment of it.
at_once as (
    select p.case_id from ledger_posting p where p.kind = 'determination'
    except
    select p.case_id from ledger_posting p where p.kind = 'commitment'),
known as (
    select b.subsidy, b.id, b.workflow, coalesce(b.data ->> 'determined_cents', b.data ->> 'new_cents')::bigint as cents,
           coalesce(b.data ->> 'published_on', b.data ->> 'decision_published_on')::date as on_day
    from below b where coalesce(b.data ->> 'outcome', '') not in ('unfounded', 'inadmissible', 'refused'))
select coalesce(json_agg(json_build_object(
    'number', g.number, 'title', g.document ->> 'title',
    'recipient', case when o.kind <> 'other' or length(regexp_replace(g.data ->> 'rsin_kvk', '\D', '', 'g')) = 9 then o.name end,
    'scheme', (select s.name from scheme s where s.id = g.data ->> 'scheme' order by s.version desc limit 1),
    'period', g.data ->> 'period', 'municipality', m.name, 'park', p.name,
    'granted_on', g.data ->> 'published_on', 'granted_cents', (g.data ->> 'granted_cents')::bigint,
    'changed_on', c.on_day, 'changed_cents', c.cents,
    'determined_on', case when a.case_id is null then d.on_day else coalesce(c.on_day, (g.data ->> 'published_on')::date) end,
    'determined_cents', case when a.case_id is null then d.cents else coalesce(c.cents, (g.data ->> 'granted_cents')::bigint) end)
    order by g.data ->> 'published_on' desc, g.id desc), '[]')
from granted g
join organisation o on o.id = g.organisation_id
left join municipality m on m.code = g.municipality
left join park p on p.id = g.park_id and not p.fictitious
left join at_once a on a.case_id = g.id
left join lateral (select k.on_day, k.cents from known k
                   where k.subsidy = g.id and k.workflow <> 'settlement' and k.on_day is not null and k.cents is not null
                   order by k.on_day desc, k.id desc limit 1) c on true
left join lateral (select k.on_day, k.cents from known k
                   where k.subsidy = g.id and k.workflow = 'settlement' and k.on_day is not null and k.cents is not null
                   order by k.on_day desc, k.id desc limit 1) d on true

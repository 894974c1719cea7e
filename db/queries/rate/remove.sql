-- as: person
-- writes
-- Only the newest of its kind, and never the only one: what came before it holds as far as it was known.
with gone as (
    delete from statutory_rate r
    where r.kind = :kind and r.from_day = cast(:from as date) and holds_role('functional_admin')
      and not exists (select from statutory_rate n where n.kind = r.kind and n.from_day > r.from_day)
      and exists (select from statutory_rate o where o.kind = r.kind and o.from_day < r.from_day)
    returning r.kind, r.from_day, r.until_day, r.value, r.source),
noted as (
    insert into audit_entry (person_id, what, subject, before)
    select acting_person(), 'rate_removed', :label,
           jsonb_build_object('from', from_day, 'until', until_day, 'value', value, 'source', source) from gone)
select json_build_object('kind', kind) from gone

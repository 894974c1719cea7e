-- as: person
-- The newest cases of the workflow that the person acting may read, to try a template on: for an administrator, and for who
-- prepares their letters.
select coalesce(json_agg(json_build_object('value', c.number, 'number', c.number, 'level', c.compartment, 'label', c.number || ' ' || c.title) order by c.id desc), '[]')
from (select distinct f.id, f.number, f.title, f.compartment
      from case_reader r join case_file f on f.id = r.case_id
      where f.workflow = :workflow and r.pass = any ((select passes_held())::bigint[])
        and (r.because = 'area' or (select holds_role('functional_admin')))
      order by f.id desc limit 30) c

-- as: person
-- A case as it is now, with what its letters may name, to try a template on; as far as the person acting may read it
-- and is an administrator or prepares its letters.
select json_build_object('case', f.document,
                         'facts', letter_facts(f, (select e.payload -> 'by' from case_event e where e.case_id = f.id and e.sequence = f.version), now()))
from case_file f
where f.number = :number and f.workflow = :workflow
  and (holds_role('functional_admin')
       or exists (select from case_reader r where r.case_id = f.id and r.because = 'area' and r.pass = any ((select passes_held())::bigint[])))

-- A file of V3 beside a case of a lower level belongs to the designation for which it was shared (Wgs 2.17): who takes part
-- in that one sees it while that one is in force, and it is destroyed with it. One from before belongs to the last that the
-- park had then.
alter table attachment add column designation_id bigint references case_file (id);
update attachment a
set designation_id = (select max(d.id) from case_file d
                      where d.workflow = 'designation' and d.park_id = f.park_id and d.opened_at <= a.uploaded_at)
from case_file f
where f.id = a.case_id and a.compartment = 3 and f.compartment < 3;
create index attachment_by_designation on attachment (designation_id) where designation_id is not null;

-- Looks at such a file stand in the log of the case beside which it hangs, with its name: that goes as well.
create or replace function refuse_to_change_view_log() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if view_is_over(old) then
            return old;
        end if;
    elsif tg_op = 'UPDATE' then
        if (being_destroyed(old.case_id)
            or exists (select from attachment a where a.case_id = old.case_id and being_destroyed(a.designation_id)
                          and old.compartment = 3 and right(old.what, length(a.name) + 2) = ': ' || a.name))
            and (to_jsonb(new) - '{what,purpose}'::text[]) is not distinct from (to_jsonb(old) - '{what,purpose}'::text[]) then
            return new;
        end if;
    end if;
    raise exception 'violates check constraint "view_log_append_only"'
        using errcode = 'check_violation', constraint = 'view_log_append_only';
end $$;

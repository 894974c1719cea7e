-- Work in a case that waits for somebody else stands still only where a clock does: of the other no term runs at all, so that it stands
-- with what has no last day.
update task t set paused = false
where t.kind = 'main' and t.paused and not exists (select from deadline d where d.case_id = t.case_id and d.paused);

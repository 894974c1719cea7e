-- A decision goes to the post after it was printed for it, or in a way that somebody wrote down: that it was sent can be shown
-- afterwards (Awb 3:41).

alter table document
    add printed_at timestamptz,                         -- when it last stood in a batch for the printer
    add posted_how text check (posted_how <> '');       -- how it was sent without one
alter table post_item add posted_at timestamptz;        -- when somebody wrote down that it went
create index post_item_posted on post_item (case_id) where posted_on is not null;

-- A letter that was made is evidence: that it was printed, how it was sent and its publication are still written down.
create or replace function keep_document() returns trigger language plpgsql as $$
declare
    noted constant text[] := '{published_on,published_by,published_in,withdrawn_in,kept_by,replaced,printed_at,posted_how}';
    undone boolean;
begin
    if tg_op = 'DELETE' then
        if being_destroyed(old.case_id) then
            return old;
        end if;
    else
        undone := exists (select from taken_back b where b.case_id = old.case_id
                             and b.sequence = case when new.withdrawn_in is null then old.published_in else old.event end);
    end if;
    if tg_op = 'DELETE'
       or old.made_at is not null and (to_jsonb(new) - noted) is distinct from (to_jsonb(old) - noted)
       or old.published_on is not null and new.published_on is distinct from old.published_on
          and not (undone and new.published_on is null and new.withdrawn_in is null)
       or new.withdrawn_in is distinct from old.withdrawn_in and not (undone and old.withdrawn_in is null)
       or new.replaced is distinct from old.replaced and (old.replaced or old.published_on is not null) then
        raise exception 'violates check constraint "document_stays"'
            using errcode = 'check_violation', constraint = 'document_stays';
    end if;
    return new;
end $$;

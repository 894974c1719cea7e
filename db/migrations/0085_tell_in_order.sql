-- What one case tells another goes in its order: found by the case, while it waits.

create index outbox_told on outbox (case_id, id) where kind = 'tell_linked' and done_at is null and incident is null;

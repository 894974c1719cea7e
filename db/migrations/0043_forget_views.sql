-- The log of views and messages that belong to no case are kept for a time, too. The terms are ours: no law names one for
-- them, and the log is needed as long as what was looked at may be asked about (Wgs 1.8 keeps that five years at most).

insert into retention_rule (record, state, field, pattern, keep, setting, label, source) values
    ('view_log', '', '', '', '5 years', '', 'Inzage en uitgifte van vertrouwelijke gegevens', 'eigen keuze, naar Wgs 1.8'),
    ('notification', '', '', '', '1 year', '', 'Melding die niet bij een zaak hoort', 'eigen keuze');

create index view_log_by_age on view_log (at);
create index notification_without_case on notification (created_at) where case_id is null;

-- Whether the row may go: its term is over, and its case is not held.
create function view_is_over(v view_log) returns boolean language plpgsql stable as $$
begin
    return v.at < now() - (select r.keep from retention_rule r where r.record = 'view_log')
       and not exists (select from legal_hold h left join case_file f on f.park_id = h.park_id and f.organisation_id = h.organisation_id
                       where h.lifted_at is null and coalesce(h.until_day, 'infinity') >= (now() at time zone 'Europe/Amsterdam')::date
                         and v.case_id in (h.case_id, f.id));
end $$;

create or replace function refuse_to_change_view_log() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if view_is_over(old) then
            return old;
        end if;
    elsif tg_op = 'UPDATE' then
        if being_destroyed(old.case_id)
            and (to_jsonb(new) - '{what,purpose}'::text[]) is not distinct from (to_jsonb(old) - '{what,purpose}'::text[]) then
            return new;
        end if;
    end if;
    raise exception 'violates check constraint "view_log_append_only"'
        using errcode = 'check_violation', constraint = 'view_log_append_only';
end $$;

-- A version of the indicators comes in use by two administrators, and never changes from then on (HANDBOOK 8).

-- Asks another administrator to take in use what stands in the version now. The version; null when there is nothing to ask.
create function ask_to_use_indicators(wanted integer, lapse_days integer) returns integer
language plpgsql security definer set search_path from current as $$
declare
    me   bigint := acting_person();
    lapse_day date := today() + lapse_days;
begin
    if not holds_role('functional_admin') then
        return null;
    end if;
    update indicator_set set asked_by = me, asked_at = now(), lapses_on = lapse_day where version = wanted and in_use_since is null;
    if not found then
        return null;
    end if;
    perform tell_about_access(h.person_id, (select name from person where id = me) || ' vraagt u versie ' || wanted
                                           || ' van de indicatoren in gebruik te nemen, uiterlijk op ' || to_char(lapse_day, 'DD-MM-YYYY')
                                           || '. Kijk bij Beheer, Indicatoren.')
    from administrators_beside(me, null) h;
    return wanted;
end $$;

-- `outcome`: given, refused or withdrawn, for what was asked at that moment. {version, refused}: why not, when that is so; null
-- when that was not asked, or no longer.
create function settle_indicators(wanted integer, outcome text, asked timestamptz, own_days integer) returns jsonb
language plpgsql security definer set search_path from current as $$
declare
    asked_set indicator_set;
    me     bigint := acting_person();
    why    text;
begin
    if not holds_role('functional_admin') then
        return null;
    end if;
    select * into asked_set from indicator_set s
    where s.version = wanted and s.in_use_since is null and s.asked_at = asked and s.lapses_on >= today() for update;
    if not found then
        return null;
    end if;
    why := case when outcome = 'withdrawn' and asked_set.asked_by <> me then 'of_another'
                when outcome <> 'withdrawn' and asked_set.asked_by = me then 'own'
                when outcome = 'given' and not confirms_access(me, own_days) then 'new_here' end;
    if why is not null then
        return jsonb_build_object('version', wanted, 'refused', why);
    end if;
    if outcome = 'given' then
        update indicator_set set in_use_since = now(), confirmed_by = me where version = wanted;
    else
        update indicator_set set asked_by = null, asked_at = null, lapses_on = null where version = wanted;
    end if;
    insert into audit_entry (person_id, what, subject, after)
    values (me, 'indicators_' || case outcome when 'given' then 'in_use' else outcome end, 'Indicatoren, versie ' || wanted,
            jsonb_build_object('version', wanted, 'asked_by', (select name from person where id = asked_set.asked_by)));
    if asked_set.asked_by <> me then
        perform tell_about_access(asked_set.asked_by, (select name from person where id = me)
            || case outcome when 'given' then ' bevestigde' else ' wees af:' end || ' versie ' || wanted || ' van de indicatoren.');
    end if;
    return jsonb_build_object('version', wanted);
end $$;

-- as: person
-- writes
-- How an organisation presents itself from now on. An empty :logo keeps the one there is, unless :no_logo says "ja". Null
-- when somebody changed it since :seen, and for who may not. Another account waits until another administrator confirms it.
with old as (
    select o.id, o.name, h.organ, coalesce(h.account, '') as account, h.account_asked, h.account_asked_by, h.colour, h.letters_wait_minutes, h.paper_term, h.logo, h.logo_type, coalesce(h.changed_at::text, '') as seen
    from organisation o left join house_style h on h.organisation_id = o.id
    where o.id = cast(:organisation as bigint) and o.active and o.id = any ((select administered_organisations())::bigint[])),
wanted as (
    select old.*, case when :logo <> '' then decode(:logo, 'base64') when :no_logo <> 'ja' then old.logo end as new_logo,
           case when :logo <> '' then :logo_type when :no_logo <> 'ja' then old.logo_type end as new_type,
           case when upper(replace(:account, ' ', '')) = old.account then old.account_asked else upper(replace(:account, ' ', '')) end as asked
    from old),
kept as (
    insert into house_style as h (organisation_id, organ, sender, contact, objection_address, court, account_asked, account_asked_by, colour,
                                  letters_wait_minutes, paper_term, logo, logo_type, changed_by, changed_at)
    select w.id, btrim(:organ), filled_lines(:sender), btrim(:contact), filled_lines(:objection_address), btrim(:court),
           w.asked, case when w.asked = w.account_asked then w.account_asked_by when w.asked is not null then acting_person() end, lower(:colour), cast(:waits as integer), coalesce(nullif(:paper_term, ''), 'post'), w.new_logo, w.new_type, acting_person(), now()
    from wanted w where w.seen = :seen
    on conflict (organisation_id) do update
        set organ = excluded.organ, sender = excluded.sender, contact = excluded.contact,
            objection_address = excluded.objection_address, court = excluded.court, account_asked = excluded.account_asked, account_asked_by = excluded.account_asked_by, colour = excluded.colour,
            letters_wait_minutes = excluded.letters_wait_minutes, paper_term = excluded.paper_term,
            logo = excluded.logo, logo_type = excluded.logo_type, changed_by = excluded.changed_by,
            changed_at = excluded.changed_at
        where h.changed_at::text = :seen
    returning h.*),
noted as (
    insert into audit_entry (person_id, what, subject, before, after)
    select acting_person(), 'house_style_changed', o.name,
           jsonb_build_object('organ', o.organ, 'account_asked', o.account_asked, 'colour', o.colour, 'waits', o.letters_wait_minutes, 'paper_term', o.paper_term, 'logo', left(encode(sha256(o.logo), 'hex'), 12)),
           jsonb_build_object('organ', k.organ, 'account_asked', k.account_asked, 'colour', k.colour, 'waits', k.letters_wait_minutes, 'paper_term', k.paper_term, 'logo', left(encode(sha256(k.logo), 'hex'), 12))
    from kept k join old o on o.id = k.organisation_id)
select json_build_object('organisation', organisation_id) from kept

-- as: person
-- writes
-- How an organisation presents itself from now on. An empty :logo keeps the one there is, unless :no_logo says "ja". Null
-- when somebody changed it since :seen, and for who may not.
with old as (
    select o.id, o.name, h.organ, h.account, h.colour, h.letters_wait_minutes, h.logo, h.logo_type, coalesce(h.changed_at::text, '') as seen
    from organisation o left join house_style h on h.organisation_id = o.id
    where o.id = cast(:organisation as bigint) and o.active and holds_role('functional_admin')),
wanted as (
    select old.*, case when :logo <> '' then decode(:logo, 'base64') when :no_logo <> 'ja' then old.logo end as new_logo,
           case when :logo <> '' then :logo_type when :no_logo <> 'ja' then old.logo_type end as new_type
    from old),
kept as (
    insert into house_style as h (organisation_id, organ, sender, contact, objection_address, court, account, colour, letters_wait_minutes, logo, logo_type,
                                  changed_by, changed_at)
    select w.id, btrim(:organ), filled_lines(:sender), btrim(:contact), filled_lines(:objection_address), btrim(:court),
           upper(replace(:account, ' ', '')), lower(:colour), cast(:waits as integer), w.new_logo, w.new_type, acting_person(), now()
    from wanted w where w.seen = :seen
    on conflict (organisation_id) do update
        set organ = excluded.organ, sender = excluded.sender, contact = excluded.contact,
            objection_address = excluded.objection_address, court = excluded.court, account = excluded.account, colour = excluded.colour,
            letters_wait_minutes = excluded.letters_wait_minutes,
            logo = excluded.logo, logo_type = excluded.logo_type, changed_by = excluded.changed_by,
            changed_at = excluded.changed_at
        where h.changed_at::text = :seen
    returning h.*),
noted as (
    insert into audit_entry (person_id, what, subject, before, after)
    select acting_person(), 'house_style_changed', o.name,
           jsonb_build_object('organ', o.organ, 'account', o.account, 'colour', o.colour, 'waits', o.letters_wait_minutes, 'logo', left(encode(sha256(o.logo), 'hex'), 12)),
           jsonb_build_object('organ', k.organ, 'account', k.account, 'colour', k.colour, 'waits', k.letters_wait_minutes, 'logo', left(encode(sha256(k.logo), 'hex'), 12))
    from kept k join old o on o.id = k.organisation_id)
select json_build_object('organisation', organisation_id) from kept

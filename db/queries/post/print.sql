-- as: person
-- What goes into one batch for the printer, in this order: letters by their ids, then messages on paper by theirs, each with
-- the letters that it brought.
select json_build_object(
    'letters', (select coalesce(json_agg(json_build_object('id', d.id, 'number', d.number, 'case', f.number, 'title', title_of(d.id),
                        'addressee', o.name, 'lines', to_json(o.address)) order by d.id), '[]')
                from document d join case_file f on f.id = d.case_id join organisation o on o.id = f.organisation_id
                where d.id in (select cast(value as bigint) from jsonb_array_elements_text(cast(:letters as jsonb)))),
    'messages', (select coalesce(json_agg(json_build_object('letters', coalesce(to_json(letters_behind(i.notification_id)), '[]'), 'case', c.number,
                        'number', coalesce(named_on_sheet(i.notification_id), c.number),
                        'title', letter_subject(i.notification_id), 'addressee', case when i.because = 'no_consent' then coalesce(home.name, p.name) else p.name end,
                        'known_on', known_in_portal(i.notification_id),
                        'lines', case when home.name is null then '[]' when i.because = 'no_consent' then to_json(home.address)
                                      else to_json(array[home.name] || home.address) end) order by i.id), '[]')
                from post_item i join case_file c on c.id = i.case_id join person p on p.id = i.person_id
                left join lateral (
                    select o.name, o.address from role_holding h join organisation o on o.id = h.organisation_id
                    where h.person_id = p.id and today() between h.from_day and coalesce(h.until_day, 'infinity')
                    order by h.organisation_id limit 1) home on true
                where i.posted_on is null
                  and i.id in (select cast(value as bigint) from jsonb_array_elements_text(cast(:items as jsonb)))))

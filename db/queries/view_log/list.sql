-- as: person
-- Who viewed what and who took what out, newest first, for a privacy officer; null for others. One more than a page, to see
-- whether there is more.
select json_build_object('views', (
    select coalesce(json_agg(json_build_object('id', v.id, 'at', v.at, 'who', p.name, 'organisation', v.organisation,
        'number', logged_number(v.case_id), 'readable', exists (select from case_reader r where r.case_id = v.case_id),
        'what', v.what, 'purpose', v.purpose, 'level', v.compartment, 'taken_as', v.taken_as, 'taking_out', v.taking_out)
        order by v.id desc), '[]')
    from (select l.*, (select string_agg(distinct o.name, ' en ') from role_holding h join organisation o on o.id = h.organisation_id
                       where h.person_id = l.person_id and today() between h.from_day and coalesce(h.until_day, 'infinity')) as organisation
          from view_log l
          where (:before is null or l.id < cast(:before as bigint))
            and (:number is null or l.case_id = (select logged_case(:number)))
            and (:only_taken is null or l.taken_as is not null)
            and (:taking_out is null or l.taking_out = cast(:taking_out as bigint))
          order by l.id desc limit 51) v
    join person p on p.id = v.person_id))
where holds_role('riec_privacy_officer') or holds_role('privacy_officer')

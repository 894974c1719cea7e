-- as: person
-- Who viewed what, newest first, for the privacy officer; null for others. One more than a page, to see whether there is more.
select json_build_object('views', (
    select coalesce(json_agg(json_build_object('id', v.id, 'at', v.at, 'who', p.name, 'organisation', v.organisation, 'number', f.number,
        'case', f.title, 'what', v.what, 'purpose', v.purpose, 'level', v.compartment) order by v.id desc), '[]')
    from (select l.*, (select string_agg(distinct o.name, ' en ') from role_holding h join organisation o on o.id = h.organisation_id
                       where h.person_id = l.person_id and today() between h.from_day and coalesce(h.until_day, 'infinity')) as organisation
          from view_log l
          where (:before is null or l.id < cast(:before as bigint))
            and (:number is null or exists (select from case_file c where c.id = l.case_id and c.number = :number))
          order by l.id desc limit 51) v
    join person p on p.id = v.person_id
    join case_file f on f.id = v.case_id))
where holds_role('riec_privacy_officer')

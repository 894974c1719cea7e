-- as: person
-- Who viewed what and who took what out, newest first, for a privacy officer; null for others. Up to `most`. Whoever looked
-- stands with the organisations of that day.
select json_build_object('watches_riec', holds_role('riec_privacy_officer'), 'watches_own', holds_role('privacy_officer'), 'views', (
    select coalesce(json_agg(json_build_object('id', v.id, 'at', v.at, 'who', p.name,
        'organisation', (select string_agg(distinct o.name, ' en ') from role_holding h join organisation o on o.id = h.organisation_id
                         where h.person_id = v.person_id
                           and (v.at at time zone 'Europe/Amsterdam')::date between h.from_day and coalesce(h.until_day, 'infinity')),
        'number', logged_number(v.case_id), 'readable', exists (select from case_reader r where r.case_id = v.case_id),
        'what', v.what, 'purpose', v.purpose, 'level', v.compartment, 'listed', v.listed_on is not null,
        'taken_as', v.taken_as, 'taking_out', v.taking_out)
        order by v.id desc), '[]')
    from views_matching(cast(:before as bigint), :number, cast(:taking_out as bigint), :kind, :person, :organisation, :park,
                        cast(:from as date), cast(:until as date), :purpose, cast(:most as integer)) v
    join person p on p.id = v.person_id))
where holds_role('riec_privacy_officer') or holds_role('privacy_officer')

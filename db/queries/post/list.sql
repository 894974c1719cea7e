-- as: person
-- Letters for the post of the organisations of the person acting: what waits, oldest first, and what went lately; and the
-- decisions that the person prepares and nobody was told of yet.
with letters as (
    select i.id, i.because, i.created_at, i.posted_on, case when i.posted_on is null then known_in_portal(i.notification_id) end as known_on, n.text, c.number, c.compartment as level, c.title, p.name,
           coalesce((select string_agg(distinct o.name, ', ') from role_holding h join organisation o on o.id = h.organisation_id
                     where h.person_id = p.id and today() between h.from_day and coalesce(h.until_day, 'infinity')), '') as organisation,
           coalesce((select b.name from person b where b.id = i.posted_by), '') as posted_by
    from post_item i
    join case_file c on c.id = i.case_id
    join person p on p.id = i.person_id
    cross join lateral letter_subject(i.notification_id) n (text)),
decisions as (
    select f.number, f.compartment as level, f.title, o.name as organisation, min(d.wanted_at) as signed_at, min(d.dated) as dated,
           string_agg(distinct title_of(d.id), ', ') as letters, wants_paper(o.id, f.workflow) as wants_paper
    from document d join case_file f on f.id = d.case_id join organisation o on o.id = f.organisation_id
    where d.decision and d.published_on is null and not f.closed and not letter_waits(f.id) and prepares_letters(f.id)
      and d.id in (select decisions_to_publish(f.id))
    group by f.id, o.id)
select json_build_object(
    'decisions', (select coalesce(json_agg(w order by w.signed_at, w.number), '[]') from (
        select * from decisions order by signed_at, number limit 50) w),
    'waiting', (select coalesce(json_agg(w order by w.id), '[]') from (
        select * from letters where posted_on is null order by id limit 200) w),
    'posted', (select coalesce(json_agg(w order by w.posted_on desc, w.id desc), '[]') from (
        select * from letters where posted_on is not null order by posted_on desc, id desc limit 20) w))

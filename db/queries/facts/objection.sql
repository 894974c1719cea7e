-- Facts for an objection: the subsidy it is about, when its decision was published, what was decided since, and whether
-- whoever acts had a hand in that decision, in person or through somebody they stand in for (Awb 7:5).
with subject as (
    select s.* from subsidy_above(:case_id, :context) s where s.id is not null),
later as (
    select d.* from subject, decided_below(subject.id) d),
received as (
    select coalesce(f.document #>> '{data,first_received_on}', f.document #>> '{data,received_on}')::date as day
    from case_file f where f.id = :case_id)
select about_subsidy(:case_id, :context) || jsonb_build_object(
    'mandates', mandates_held('bezwaar'),
    'published_on', coalesce((select published_on::text from later), (select document #>> '{data,published_on}' from subject)),
    'objection_last_day', (select d.last_day from deadline d join subject on subject.id = d.case_id where d.name = 'objection'),
    'later_decisions', (
        select count(*) from subject, received, case_link l join case_file c on c.id = l.from_id
        where l.to_id = subject.id and l.relation = 'subsidy' and c.workflow in ('settlement', 'subsidy_change', 'withdrawal')
          and (c.document #>> '{data,published_on}')::date > received.day),
    'left_then_cents', (select left_at_first_decision(s) from subsidy_above(:case_id, :context) s where s.id is not null),
    'involved', coalesce((select had_hand(subject.id, null) from subject), false),
    'signed_primary', coalesce((select had_hand(subject.id, 'signer') from subject), false))

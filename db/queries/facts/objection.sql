-- Facts for an objection: the subsidy it is about, when its decision was published, what was decided since, and whether
-- whoever acts had a hand in that decision, in person or through somebody they stand in for (Awb 7:5).
with subject as (
    select s.* from subsidy_above(:case_id, :context) s where s.id is not null),
later as (
    select d.* from subject, decided_below(subject.id) d),
received as (
    select coalesce(f.document #>> '{data,first_received_on}', f.document #>> '{data,received_on}')::date as day
    from case_file f where f.id = :case_id),
below as (
    select c.id, (c.document #>> '{data,published_on}')::date as day
    from subject join case_link l on l.to_id = subject.id and l.relation = 'subsidy'
    join case_file c on c.id = l.from_id and c.workflow in ('settlement', 'subsidy_change', 'withdrawal')
    where c.document #>> '{data,published_on}' is not null),
-- Where the decisions were taken that the objection is about: the case of the letter that it names, or else of the latest one that
-- was known when it came, and of what was decided since (Awb 6:19, 7:5, 10:3 lid 3).
decided as (
    select coalesce(
        (select d.case_id from case_file f join document d on d.number = f.document #>> '{data,about_letter}' where f.id = :case_id limit 1),
        (select b.id from below b, received r where b.day <= r.day order by b.day desc, b.id desc limit 1),
        (select subject.id from subject)) as id
    union all
    select b.id from below b, received r where b.day > r.day)
select about_subsidy(:case_id, :context) || jsonb_build_object(
    'mandates', mandates_held('bezwaar'),
    'published_on', coalesce((select published_on::text from later), (select document #>> '{data,published_on}' from subject)),
    'objection_last_day', greatest(
        (select d.last_day from deadline d join subject on subject.id = d.case_id where d.name = 'objection'),
        (select max(paper_term_of(o.id, known.day))
         from (select subject.id from subject union all select b.id from below b) o,
              (select coalesce((select published_on from later), (select (document #>> '{data,published_on}')::date from subject)) as day) known)),
    'objection_over', coalesce((
        select s.state = 'closed' and not exists (select from later where decided_in = 'objection')
               and not exists (select from case_event e where e.case_id = s.id and e.action = 'objection_upheld')
        from subject s), false),
    'later_decisions', (
        select count(*) from subject, received, case_link l join case_file c on c.id = l.from_id
        where l.to_id = subject.id and l.relation = 'subsidy' and c.workflow in ('settlement', 'subsidy_change', 'withdrawal')
          and (c.document #>> '{data,published_on}')::date > received.day),
    'decisions_beside', (
        select coalesce(jsonb_agg(jsonb_build_object('id', b.number, 'value', b.number, 'on', b.day, 'until', paper_term_of(b.case_id, b.day),
            'case', b.case_id, 'sum', b.sum,
            'label', b.number || ' van ' || to_char(b.day, 'FMDD-FMMM-YYYY') || ': ' || b.name) || sum_beside(b.case_id, b.sum) order by b.day desc, b.number desc), '[]')
        from (select distinct on (d.number) d.number, d.name, coalesce(d.published_on, d.dated) as day, c.id as case_id,
                     case when d.name = 'rentebeschikking' then case c.workflow when 'subsidy' then 'subsidy_interest' else 'interest' end
                          when d.name in ('dwangsombesluit', 'afwijzing ingebrekestelling') then 'penalty' end as sum
              from subject cross join lateral (
                  select subject.id union all
                  select l.from_id from case_link l where l.to_id = subject.id and l.relation = 'subsidy') o (id)
              join case_file c on c.id = o.id and c.workflow in ('subsidy', 'recovery', 'default_notice', 'withdrawal')
              join document d on d.case_id = c.id and d.decision and d.withdrawn_in is null
                  and (c.workflow in ('recovery', 'default_notice') or d.name in ('opschorting van de betaling', 'rentebeschikking'))
              order by d.number, d.version desc) b),
    'sum_decided', exists (
        select from case_file f join document d on d.number = f.document #>> '{data,about_letter}'
        where f.id = :case_id and f.document #>> '{data,against}' = 'beside'
          and d.name in ('rentebeschikking', 'dwangsombesluit', 'afwijzing ingebrekestelling')),
    'objections', (
        select coalesce(jsonb_agg(jsonb_build_object('id', o.number, 'value', o.number, 'label', o.number || ', ' || o.title, 'case', o.id,
            'against', o.document #> '{data,against}', 'about_letter', nullif(o.document #>> '{data,about_letter}', ''),
            'objector', nullif(o.document #>> '{data,objector}', '')) order by o.id), '[]')
        from subject join case_link l on l.to_id = subject.id and l.relation = 'subsidy'
        join case_file o on o.id = l.from_id and o.workflow = 'objection' and not o.closed and o.id is distinct from :case_id),
    'nothing_granted', coalesce(granted_nothing(subsidy_above(:case_id, :context)), false),
    'never_assessed', coalesce((
        select s.document #>> '{data,outcome}' = 'not_treated' or s.document #>> '{data,refusal_ground}' = 'repeated' from subject s), false),
    'aid_counts', coalesce((
        select granted_nothing(subsidy_above(:case_id, :context)) or s.document #>> '{data,state_aid}' = 'de_minimis' from subject s), false),
    'left_then_cents', (select left_at_first_decision(s) from subsidy_above(:case_id, :context) s where s.id is not null),
    'stands_cents', coalesce((select sum_of(b) from subject join case_balance b on b.case_id = subject.id), 0),
    'room_now_cents', (select room_now(s) from subsidy_above(:case_id, :context) s where s.id is not null),
    'left_in_right_order_cents', (select left_in_right_order(s) from subsidy_above(:case_id, :context) s where s.id is not null),
    'involved', coalesce((select bool_or(had_hand(d.id, null)) from decided d), false),
    'signed_primary', coalesce((select bool_or(had_hand(d.id, 'signer')) from decided d), false))

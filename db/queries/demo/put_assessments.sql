-- as: system
-- writes
-- Points of the demonstration's tender, and what two of its assessors agreed on; what is there stays.
with points as (
    insert into assessment (case_id, person_id, scores, motivation)
    select r."case", r.person, r.scores, r.motivation
    from jsonb_to_recordset(cast(:rows as jsonb)) as r ("case" bigint, person bigint, scores jsonb, motivation text)
    on conflict do nothing
    returning id),
shared as (
    insert into tender_consensus (case_id, scores, motivation, proposed_by, agreed_by, agreed_at)
    select r."case", r.scores, r.motivation, r."by", r."with", now()
    from jsonb_to_recordset(cast(:consensus as jsonb)) as r ("case" bigint, scores jsonb, motivation text, "by" bigint, "with" bigint)
    on conflict do nothing
    returning case_id)
select json_build_object('points', (select count(*) from points), 'shared', (select count(*) from shared))

-- Facts for a notice of default: the subsidy it is about, whether and until when it had to be decided, and the mandates and
-- interests of whoever acts.
with subject as (
    select s.id from subsidy_above(:case_id, :context) s where s.id is not null),
term as (
    select d.last_day, d.paused from subject join deadline d on d.case_id = subject.id and d.name = 'decision')
select jsonb_build_object(
    'letter_data', coalesce((select letter_ground(s) from subsidy_above(:case_id, :context) s where s.id is not null), '{}'),
    'parent_id', coalesce((select id from subject), 0),
    'organ', about_subsidy(:case_id, :context) -> 'organ',
    'own_interest', about_subsidy(:case_id, :context) -> 'own_interest',
    'mandates', mandates_held('dwangsom'),
    'other_notice', (
        select count(*) from subject join case_link l on l.to_id = subject.id and l.relation = 'subsidy'
        join case_file c on c.id = l.from_id and c.workflow = 'default_notice' and not c.closed
        where c.id is distinct from :case_id and c.document #>> '{data,decided_on}' is null),
    'decision_made_on', decision_made_on(:case_id),
    'undecided', exists (select from term),
    'decision_last_day', (select last_day from term),
    'stands_still', coalesce((select paused from term), false))

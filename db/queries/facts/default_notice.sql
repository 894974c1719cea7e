-- Facts for a notice of default: the subsidy it is about, whether and until when that had to be decided, the same of what was asked
-- for below it, and the mandates and interests of whoever acts.
with about as materialized (
    select about_subsidy(:case_id, :context) as known),
subject as (
    select s.id from subsidy_above(:case_id, :context) s where s.id is not null),
term as (
    select d.last_day, d.paused from subject join deadline d on d.case_id = subject.id and d.name = 'decision')
select jsonb_build_object(
    'letter_data', coalesce((select letter_ground(s) from subsidy_above(:case_id, :context) s where s.id is not null), '{}'),
    'parent_id', coalesce((select id from subject), 0),
    'organ', (select known -> 'organ' from about),
    'own_interest', (select known -> 'own_interest' from about),
    'mandates', mandates_held('dwangsom'),
    'other_notice', (select other_notices(id, '', :case_id) from subject),
    'matters', coalesce((select matters_below(id, :case_id) from subject), '[]'),
    'decision_made_on', decision_made_on(:case_id),
    'undecided', exists (select from term),
    'decision_last_day', (select last_day from term),
    'statutory_rates', statutory_rates(),
    'account_check', (select account_check_of(id) from subject),
    'account_check_wanted', coalesce((select account_check_wanted(id) from subject), false),
    'parts_paid', parts_paid(:case_id),
    'hand_in_decision', coalesce((select decided_on_subsidy(id) from subject), false),
    'stands_still', coalesce((select paused from term), false))
    || penalty_account(:case_id)

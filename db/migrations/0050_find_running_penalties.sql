-- The penalties for late decisions that run today, for the daily counter of the team (Awb 4:17).
create index deadline_of_penalty on deadline (last_day, case_id) where name = 'penalty';

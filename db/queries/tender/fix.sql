-- as: person
-- writes
-- Fixes the ranking for good.
insert into tender_ranking (budget_id, places, fixed_by)
select b.id, cast(:places as jsonb), acting_person() from budget b where b.scheme_id = :scheme and b.period = :period
returning json_build_object('budget', budget_id)

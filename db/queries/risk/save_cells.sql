-- as: person
-- writes
select save_risk_cells(cast(:matrix as bigint), cast(:version as bigint), cast(:cells as jsonb))

-- as: person
-- From which day there is something to report on for a stuurgroep; null when nothing was registered yet, or one may not report on it.
select to_json(first_registered_on(cast(:organisation as bigint))) where may_report_on(cast(:organisation as bigint))

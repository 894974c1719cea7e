-- as: system
-- Open cases with a last day within two weeks of this day: a holiday moves a last day by days, never by weeks.
select coalesce(json_agg(distinct d.case_id), '[]')
from deadline d join case_file f on f.id = d.case_id and not f.closed
where d.last_day between cast(:day as date) - 14 and cast(:day as date) + 14

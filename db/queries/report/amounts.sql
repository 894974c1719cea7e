-- as: person
-- What the amounts of a budget are made up of on :day, before :moment where it is given: the ceilings by then, and what stood for
-- each case. A case has its number only for who reads it and all of its postings; whoever asks was shown the sums already.
select json_build_object(
    'ceilings', g.found -> 'ceilings',
    'cases', (
        select coalesce(json_agg(json_build_object('stands', x.stands, 'number', f.number, 'level', f.compartment, 'title', f.title,
                                                   'workflow', f.workflow, 'state', f.state) order by f.number), '[]')
        from jsonb_to_recordset(g.found -> 'cases') as x (id bigint, stands jsonb, postings bigint)
        left join case_file f on f.id = x.id and x.postings = (
            select count(*) from ledger_posting p
            where p.case_id = x.id and p.budget_id = (g.found ->> 'budget')::bigint and p.at < (g.found ->> 'before')::timestamptz)))
from (select amounts_behind(:scheme, :period, cast(:day as date), cast(:moment as timestamptz)) as found) g
where g.found is not null

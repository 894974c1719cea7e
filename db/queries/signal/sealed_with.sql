-- as: itself
-- The next reporters that a key sealed, by signal; for the owner of the database alone, who has no key.
select coalesce(json_agg(json_build_object('id', r.case_id, 'number', f.number, 'sealed', replace(encode(r.sealed, 'base64'), E'\n', ''))
                         order by r.case_id), '[]')
from (select * from signal_reporter where key_id = :key_id and case_id > cast(:after as bigint) order by case_id limit 100) r
join case_file f on f.id = r.case_id

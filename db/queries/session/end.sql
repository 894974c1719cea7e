-- as: person
-- writes
-- One of my other sessions, or all of them when no id is given; null when there is none.
select json_build_object('ended', ended)
from end_own_sessions(cast(:id as bigint), :session) ended
where ended > 0

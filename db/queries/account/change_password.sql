-- as: person
-- writes
-- Every session ends and one begins anew; null when there is no such account any more.
select json_build_object('closed', closed)
from change_own_password(:password_hash, :token_hash, :csrf, cast(:hours as integer)) closed
where closed is not null

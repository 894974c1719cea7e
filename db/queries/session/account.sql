-- as: system
-- What sign-in needs of an account, and how often it and the address failed in the last quarter of an hour.
select json_build_object(
    'person', p.id, 'password_hash', p.password_hash, 'demo', coalesce(p.demo, false),
    'failures', (select count(*) from sign_in_attempt a where a.subject = decode(:account_hash, 'hex')
                 and not a.succeeded and a.at > now() - interval '15 minutes'),
    'address_failures', (select count(*) from sign_in_attempt a where a.subject = decode(:address_hash, 'hex')
                         and not a.succeeded and a.at > now() - interval '15 minutes'))
from (select) nobody left join person p on lower(p.email) = lower(:account) and p.active

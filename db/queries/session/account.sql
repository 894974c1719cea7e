-- as: system
-- What sign-in needs of an account, and how often in the last quarter of an hour it failed from anywhere, the address
-- failed for any account, and the two failed together.
select json_build_object(
    'person', p.id, 'password_hash', p.password_hash, 'demo', coalesce(p.demo, false),
    'account_failures', f.of_account, 'address_failures', f.of_address, 'pair_failures', f.of_pair)
from (select count(*) filter (where a.subject = decode(:account_hash, 'hex')) as of_account,
             count(*) filter (where a.subject = decode(:address_hash, 'hex')) as of_address,
             count(*) filter (where a.subject = decode(:pair_hash, 'hex')) as of_pair
      from sign_in_attempt a
      where a.subject in (decode(:account_hash, 'hex'), decode(:address_hash, 'hex'), decode(:pair_hash, 'hex'))
        and not a.succeeded and a.at > now() - interval '15 minutes') f
left join person p on lower(p.email) = :account and p.active

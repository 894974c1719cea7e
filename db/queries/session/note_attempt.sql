-- as: system
-- writes
insert into sign_in_attempt (subject, succeeded)
select decode(subject, 'hex'), cast(:succeeded as boolean) from unnest(array[:account_hash, :address_hash]) subject
returning json_build_object('noted', true)

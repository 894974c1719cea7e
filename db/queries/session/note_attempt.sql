-- as: system
-- writes
with noted as (
    insert into sign_in_attempt (subject, succeeded)
    select decode(subject, 'hex'), cast(:succeeded as boolean)
    from unnest(array[:account_hash, :address_hash, :pair_hash]) subject
    returning 1)
select json_build_object('noted', count(*)) from noted

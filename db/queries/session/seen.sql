-- as: system
-- writes
-- When sessions were last used, many at once: :seen is {hash of the token: moment}.
with noted as (
    update session s set last_seen = cast(v.value as timestamptz)
    from jsonb_each_text(cast(:seen as jsonb)) v
    where s.token_hash = decode(v.key, 'hex') and s.last_seen < cast(v.value as timestamptz)
    returning 1)
select json_build_object('noted', count(*)) from noted

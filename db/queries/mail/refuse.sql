-- as: system
-- writes
select to_json(refuse_mail(cast(:id as bigint), cast(:attempts as integer), :code, cast(:at as timestamptz)))

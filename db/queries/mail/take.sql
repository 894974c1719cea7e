-- as: system
-- writes
select take_mail(cast(:at as timestamptz), cast(:most as integer), cast(:seconds as integer))

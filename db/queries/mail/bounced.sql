-- as: system
-- writes
-- A mail server said afterwards that this mail did not reach this address.
select to_json(bounce_mail(cast(:key as uuid), :address, :code, cast(:at as timestamptz)))

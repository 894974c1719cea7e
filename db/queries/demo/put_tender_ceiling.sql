-- as: system
-- writes
-- The ceiling of that scheme, once.
select json_build_object('budget', publish_ceiling('fle_closed_round', '2026', 10000000, cast(:today as date) - 210,
                                                   'Bedrag van Bolwerk, niet van de provincie'))
where not exists (select from budget b where b.scheme_id = 'fle_closed_round')

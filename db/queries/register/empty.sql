-- as: system
-- Which registers still have to be filled from the files.
select json_build_object('municipalities', not exists (select from municipality),
                         'interventions', not exists (select from catalogue where list = 'intervention'),
                         'holidays', not exists (select from holiday),
                         'rates', not exists (select from statutory_rate),
                         'schemes', not exists (select from scheme),
                         'indicators', not exists (select from indicator_set))

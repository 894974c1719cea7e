-- as: system
-- Whether the demonstration programme is there, wholly or up to where somebody stopped it, and whether there are others.
select json_build_object('people', exists (select from person where demo),
                         'others', exists (select from person where not demo),
                         'complete', exists (select from workflow_setting where workflow = 'demonstration' and name = 'complete'))

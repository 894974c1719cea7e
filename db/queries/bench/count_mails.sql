-- as: system
select json_build_object('sent', count(*) filter (where outcome = 'sent'), 'all', count(*)) from mail

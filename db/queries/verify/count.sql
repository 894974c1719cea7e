-- as: system
select json_build_object('cases', count(*)) from case_file

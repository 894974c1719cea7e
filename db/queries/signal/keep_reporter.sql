-- as: person
-- writes
select keep_reporter(:number, decode(:sealed, 'base64'), :key_id)

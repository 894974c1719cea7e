-- as: system
-- Every municipality that ever was in the register, and who took over from those that are no more.
select coalesce(json_agg(json_build_object('code', code, 'name', name, 'province', province, 'successor', successor) order by code), '[]')
from municipality

-- as: person
-- The cases that I have and that an interest of mine touches.
select cases_to_give_away()

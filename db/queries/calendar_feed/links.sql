-- as: system
-- What stands before a path in what leaves the house.
select to_json(links) from mail_service

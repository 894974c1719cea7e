-- as: person
-- writes
select '{"queued": true}' where send_test_mail()

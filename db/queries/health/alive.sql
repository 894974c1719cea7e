-- as: nobody
select '{"alive": true}'

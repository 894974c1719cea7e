-- as: system
-- What a step wrote when it was played before, for whoever may no longer read the case.
select k.result from once_key k where k.key = :key and k.result is not null

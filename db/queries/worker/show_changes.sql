-- as: system
-- writes
-- For those for whom a step waited its time has come: who takes part by it reads the case, and in their lists it moves up.
select show_steps(now())

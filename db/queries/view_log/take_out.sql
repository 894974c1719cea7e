-- as: person
-- writes
-- Notes that a copy of a case, or of something at `level` in it, leaves, and gives what stands on it; null where nothing in it
-- is confidential.
select take_out(f.id, cast(:level as smallint), :taken_as, :what, null, null) from case_file f where f.number = :number

-- as: person
-- writes
-- Notes that these cases leave as lines of one list, and gives what stands on it; null where none of them is confidential.
select take_out_list(string_to_array(:numbers, ' '), :what)

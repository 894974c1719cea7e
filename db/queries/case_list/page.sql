-- as: person
-- One page of the cases that the person acting may read, newest change first; `wanted` is what they are chosen by.
select case_page(cast(:wanted as jsonb), cast(:at as timestamptz), cast(:id as bigint), cast(:newer as boolean),
    cast(:most as integer), cast(:shown as integer))

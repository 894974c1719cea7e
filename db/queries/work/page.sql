-- as: person
-- What waits for the person acting: one page from a place in the order (still, last day, id) up to another.
select work_page(cast(:wanted as jsonb), cast(:from_still as boolean), cast(:from_due as date), cast(:from_id as bigint),
    cast(:to_still as boolean), cast(:to_due as date), cast(:most as integer), cast(:today as date),
    cast(:count_most as integer))

-- as: person
-- Signals of some months in figures; null for whoever gets none.
select signal_figures(cast(:from_day as date), cast(:before_day as date))

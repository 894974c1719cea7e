-- The frame of every page says who gets signals in figures: what was kept of it is worked out anew.
truncate standing;

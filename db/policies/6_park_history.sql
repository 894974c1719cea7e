-- The history of the register is read by whoever reads the register, and written by its trigger and by the steps of its cases alone.

revoke all on park_history from bolwerk_app;
grant select on park_history to bolwerk_app;
create policy "everybody" on park_history for select using (true);

-- What became of a park is part of the register, too.
revoke all on park_succession from bolwerk_app;
grant select on park_succession to bolwerk_app;
create policy "everybody" on park_succession for select using (true);

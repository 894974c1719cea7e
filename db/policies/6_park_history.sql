-- The history of the register is read by whoever reads the register, and written by its trigger alone.

revoke all on park_history from bolwerk_app;
grant select on park_history to bolwerk_app;
create policy "everybody" on park_history for select using (true);

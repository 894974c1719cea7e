-- A kept view without a filter was the whole list under another name, and looked chosen whenever the list was whole.
delete from saved_view where coalesce(parameters ->> 'query', '') = '';

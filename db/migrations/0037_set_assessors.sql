-- How many assess each application of a tender is for the scheme to say: two or more (HANDBOOK 14.4).
alter table scheme add constraint scheme_assessors_plausible
    check (coalesce((rules ->> 'assessors')::integer between 2 and 9, true));

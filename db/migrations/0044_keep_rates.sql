-- Rates and fees that a decree or the law sets from a day on, each with the last day of which somebody looked up that it
-- holds. A later row goes before an earlier one; a day beyond the last one that is known has no rate.

create table statutory_rate (
    kind      text not null constraint rate_kind_known
              check (kind in ('interest', 'demand_small', 'demand_large', 'demand_large_from')),
    from_day  date not null,
    until_day date not null constraint rate_in_order check (until_day >= from_day),
    value     integer not null constraint rate_within_bounds check (value between 0 and 10000),  -- whole per cents or whole euros
    source    text not null,
    primary key (kind, from_day)
);
alter table statutory_rate enable row level security;

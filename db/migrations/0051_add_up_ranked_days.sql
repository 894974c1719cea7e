-- What the applications of a budget ask together on each day on which some became complete: the order adds up days, not
-- applications, so that ten thousand of them cost no more than the days they came on. It follows them by itself.
create table ranked_day (
    budget_id   bigint not null references budget (id),
    complete_on date not null,
    cents       bigint not null,
    number      bigint not null,
    primary key (budget_id, complete_on)
);

insert into ranked_day (budget_id, complete_on, cents, number)
select r.budget_id, r.complete_on, sum(r.cents), count(*) from ranked_application r group by r.budget_id, r.complete_on;

-- Days in their order, so that two cases that change days in opposite directions wait for each other and no more.
create function follow_ranked_days() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into ranked_day as d (budget_id, complete_on, cents, number)
    select m.budget_id, m.complete_on, sum(m.cents), sum(m.number)
    from (select old.budget_id, old.complete_on, -old.cents as cents, -1 as number where tg_op <> 'INSERT'
          union all
          select new.budget_id, new.complete_on, new.cents, 1 where tg_op <> 'DELETE') m
    group by m.budget_id, m.complete_on
    having sum(m.cents) <> 0 or sum(m.number) <> 0
    order by m.budget_id, m.complete_on
    on conflict (budget_id, complete_on) do update set cents = d.cents + excluded.cents, number = d.number + excluded.number;
    return null;
end $$;
create trigger days_are_added_up after insert or update or delete on ranked_application
    for each row execute function follow_ranked_days();

alter table ranked_day enable row level security;

-- The applications for one budget in the order in which they became complete (HANDBOOK 14.4; Awb 4:26): one narrow row
-- each, which follows its case by itself, so that ten thousand of them are added up in a moment. And the drawings of lots.

create table ranked_application (
    case_id      bigint primary key references case_file (id),
    budget_id    bigint not null references budget (id),
    number       text not null,
    complete_on  date not null,
    cents        bigint not null constraint ranked_amount_not_negative check (cents >= 0),
    accepts_part boolean not null
);
create index ranked_application_in_order on ranked_application (budget_id, complete_on, number) include (cents);

-- What an application takes of the budget if the ceiling leaves it: what was granted or drafted, otherwise what it asks.
-- Null: it takes nothing, because it was withdrawn, or refused for another reason than the ceiling.
create function amount_in_order(file case_file) returns bigint language plpgsql stable as $$
declare
    data    jsonb := file.document -> 'data';
    outcome text := data ->> 'outcome';
    rules   jsonb := (select s.rules from scheme s where s.id = data ->> 'scheme' order by s.version desc limit 1);
    asked   bigint := least((data ->> 'requested_cents')::bigint, (rules ->> 'maximum_cents')::bigint);
begin
    if data ->> 'completeness' is distinct from 'complete' then
        return null;
    elsif outcome = 'refused' then
        return (select asked from jsonb_array_elements(rules -> 'refusal_grounds') g
                where g ->> 'id' = data ->> 'refusal_ground' and g ->> 'basis' like 'Awb 4:25%');
    elsif file.closed and not exists (select from case_balance b where b.case_id = file.id
                                        and b.committed + b.advanced + b.payable + b.paid > 0) then
        return null;
    elsif outcome = 'not_treated' then
        return null;
    end if;
    return case when outcome in ('granted', 'partial') then (data ->> 'granted_cents')::bigint else asked end;
end $$;

create function follow_order() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    data   jsonb := new.document -> 'data';
    amount bigint := amount_in_order(new);
    fund   bigint := (select b.id from budget b where b.scheme_id = data ->> 'scheme' and b.period = data ->> 'period');
    day    date := (data ->> 'complete_on')::date;
begin
    if amount is null or fund is null or day is null then
        delete from ranked_application r where r.case_id = new.id;
    else
        insert into ranked_application as r (case_id, budget_id, number, complete_on, cents, accepts_part)
        values (new.id, fund, new.number, day, amount, coalesce((data ->> 'accepts_part')::boolean, false))
        on conflict (case_id) do update
            set complete_on = excluded.complete_on, cents = excluded.cents, accepts_part = excluded.accepts_part
            where (r.complete_on, r.cents, r.accepts_part) is distinct from
                  (excluded.complete_on, excluded.cents, excluded.accepts_part);
    end if;
    return null;
end $$;
create trigger order_is_followed after insert or update of document on case_file
    for each row when (new.workflow = 'subsidy') execute function follow_order();

-- A drawing of lots: one person prepares it, another draws; then nothing of it changes any more.
create table lots_drawing (
    id          bigint generated always as identity primary key,
    budget_id   bigint not null references budget (id),
    about       text not null,                          -- the day on which they became complete, or the place they share
    lots        jsonb not null constraint lots_are_several check (jsonb_array_length(lots) > 1),
    prepared_by bigint not null references person (id),
    prepared_at timestamptz not null default now(),
    drawn_by    bigint references person (id),
    drawn_at    timestamptz,
    protocol    jsonb,
    constraint lots_drawn_once unique (budget_id, about),
    constraint lots_drawn_by_two check (drawn_by <> prepared_by),
    constraint lots_protocol_whole check ((drawn_by is null) = (protocol is null) and (drawn_at is null) = (protocol is null))
);

create function refuse_to_change_drawing() returns trigger language plpgsql as $$
begin
    if old.protocol is not null then
        raise exception 'violates check constraint "lots_drawing_stays"'
            using errcode = 'check_violation', constraint = 'lots_drawing_stays';
    end if;
    return coalesce(new, old);
end $$;
create trigger lots_drawing_stays before update or delete on lots_drawing
    for each row execute function refuse_to_change_drawing();

-- What was there before follows now.
update case_file set document = document where workflow = 'subsidy';

alter table ranked_application enable row level security;
alter table lots_drawing enable row level security;

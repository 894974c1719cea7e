-- Everything by which somebody comes to read V3 takes two administrators (HANDBOOK 4.3): another e-mail address or an account
-- that is let in again, too. What waits lapses on a day. That who reads V3 was screened is recorded, until a day, and without
-- it nobody reads V3 (Wgs 1.8, Bgs 1.11 and on). A set of indicators is taken in use by two as well (HANDBOOK 8).

create table screening (
    person_id   bigint primary key references person (id),
    kind        text not null constraint screening_kind_known check (kind in ('vog', 'police', 'from_before')),
    issued_on   date not null,
    until_day   date not null,                          -- the last day on which it counts
    recorded_by bigint references person (id),           -- null: with the installation
    recorded_at timestamptz not null default now(),
    constraint screening_in_order check (until_day > issued_on and until_day <= issued_on + interval '10 years')
);
alter table screening enable row level security;
create trigger begin_standing_edition after insert or update or delete or truncate on screening
    for each statement execute function begin_standing_edition();
-- Whoever read V3 before screenings were recorded has so long to have it recorded.
insert into screening (person_id, kind, issued_on, until_day)
select distinct h.person_id, 'from_before', current_date, current_date + 90
from role_holding h where h.ceiling = 3 and coalesce(h.until_day, 'infinity') >= current_date;

alter table access_request
    add column email           text,
    add column screening_kind  text,
    add column screened_on     date,
    add column screened_until  date,
    add column lapses_on       date not null default current_date + 14,   -- the last day on which it can be confirmed
    drop constraint access_request_kind_known,
    drop constraint access_request_outcome_known,
    drop constraint access_request_settled_whole,
    add constraint access_request_kind_known check (kind in ('password', 'role', 'email', 'admission', 'screening')),
    add constraint access_request_outcome_known check (outcome in ('given', 'refused', 'withdrawn', 'lapsed')),
    add constraint access_request_settled_whole check (
        (outcome is null) = (settled_at is null) and (settled_by is null) = (outcome is null or outcome = 'lapsed')),
    add constraint access_request_names_an_address check ((kind = 'email') = (email is not null)),
    add constraint access_request_names_a_screening check (
        (kind = 'screening') = (screening_kind is not null and screened_on is not null and screened_until is not null));
alter table access_request alter column lapses_on drop default;
drop index access_request_open_once;
create unique index access_request_open_once
    on access_request (person_id, kind, coalesce(role, ''), coalesce(organisation_id, 0)) where outcome is null;

-- A version that an administrator made comes in use by two: whoever asked, and whoever confirmed what then stood in it.
alter table indicator_set
    add column asked_by     bigint references person (id),
    add column asked_at     timestamptz,
    add column lapses_on    date,
    add column confirmed_by bigint references person (id),
    add constraint indicator_set_asked_whole check (
        (asked_by is null) = (asked_at is null) and (asked_by is null) = (lapses_on is null)),
    add constraint indicator_set_by_two check (
        in_use_since is null or made_by is null
        or (asked_by is not null and confirmed_by is not null and asked_by <> confirmed_by)) not valid;

-- What changes in a version after it was asked was not asked: it is asked anew.
create function ask_changed_indicators_anew() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update indicator_set set asked_by = null, asked_at = null, lapses_on = null
    where version = case when tg_op = 'DELETE' then old.set_version else new.set_version end and asked_by is not null;
    return null;
end $$;
create trigger ask_changed_indicators_anew after insert or update or delete on indicator
    for each row execute function ask_changed_indicators_anew();
create trigger ask_changed_indicators_anew after insert or update or delete on indicator_domain
    for each row execute function ask_changed_indicators_anew();

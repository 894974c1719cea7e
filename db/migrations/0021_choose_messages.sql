-- What people want to be told and how: kinds of messages, everybody's own choice, quiet hours, and cases one follows.

create table message_kind (
    id        text primary key,
    label     text not null,                            -- as the page of choices shows it
    help      text not null,
    standard  text not null,                            -- the choice of whoever chose nothing
    demanded  boolean not null default false,           -- by law (Awb 2:8 ff): cannot be switched off
    rank      smallint not null constraint message_kind_has_its_own_place unique
);
insert into message_kind (id, label, help, standard, demanded, rank) values
    ('decision', 'Besluiten en officiële brieven', 'U krijgt altijd bericht: dat staat in de wet.', 'now', true, 1),
    ('step', 'Er is werk of nieuws voor u', 'Een zaak gaat verder en u hoort dat te weten.', 'daily', false, 2),
    ('assignment', 'Iemand geeft u een zaak', 'Een collega draagt een zaak aan u over.', 'now', false, 3),
    ('mention', 'Iemand noemt u', 'Uw naam staat in een notitie bij een zaak.', 'now', false, 4),
    ('advice', 'Advies', 'U wordt om advies gevraagd, of het antwoord is binnen.', 'now', false, 5),
    ('reminder', 'Een termijn komt dichterbij', 'Bolwerk herinnert u voordat de laatste dag er is.', 'daily', false, 6),
    ('late', 'Een termijn is voorbij', 'De laatste dag is geweest en er is nog niets gedaan.', 'now', false, 7),
    ('calendar', 'Een termijn verschuift', 'De kalender is gewijzigd, dus de laatste dag ook.', 'daily', false, 8),
    ('followed', 'Een zaak die u volgt', 'Er gebeurt iets in een zaak die u volgt.', 'daily', false, 9);

alter table notification add column kind text not null default 'step' references message_kind (id);

-- off: not told at all; here: in Bolwerk; now, daily, weekly: in Bolwerk and by e-mail; post: in Bolwerk and on paper.
create table message_choice (
    person_id bigint not null references person (id),
    kind      text not null references message_kind (id),
    choice    text not null,
    primary key (person_id, kind),
    constraint message_choice_known check (choice in ('off', 'here', 'now', 'daily', 'weekly', 'post')),
    constraint law_messages_stay_on check (case when kind = 'decision' then choice in ('now', 'post') else choice <> 'post' end)
);

create table mail_habit (
    person_id      bigint primary key references person (id),
    quiet_from     time,                                -- local time; both or neither
    quiet_until    time,
    digest_weekday smallint not null default 1 constraint digest_weekday_known check (digest_weekday between 1 and 7),
    constraint quiet_hours_begin_and_end check ((quiet_from is null) = (quiet_until is null) and quiet_from <> quiet_until)
);

create table case_follower (
    case_id   bigint not null references case_file (id),
    person_id bigint not null references person (id),
    since     timestamptz not null default now(),
    primary key (case_id, person_id)
);
create index case_follower_by_person on case_follower (person_id);

-- The local moments between which somebody does not want e-mail; null when it may be sent now.
create function quiet_until(of_person bigint, at timestamptz) returns timestamptz language plpgsql stable as $$
declare
    habit mail_habit;
    today date := (at at time zone 'Europe/Amsterdam')::date;
    clock time := (at at time zone 'Europe/Amsterdam')::time;
begin
    select h.* into habit from mail_habit h where h.person_id = of_person and h.quiet_from is not null;
    if not found then
        return null;
    elsif habit.quiet_from < habit.quiet_until then
        if clock < habit.quiet_from or clock >= habit.quiet_until then
            return null;
        end if;
        return (today + habit.quiet_until) at time zone 'Europe/Amsterdam';
    elsif clock >= habit.quiet_from then
        return (today + 1 + habit.quiet_until) at time zone 'Europe/Amsterdam';
    elsif clock < habit.quiet_until then
        return (today + habit.quiet_until) at time zone 'Europe/Amsterdam';
    end if;
    return null;
end $$;

alter table message_kind enable row level security;
alter table message_choice enable row level security;
alter table mail_habit enable row level security;
alter table case_follower enable row level security;

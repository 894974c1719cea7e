-- What became of a park (HANDBOOK 5.2): one that went on in another, or of which a part was split off. Its record stays, so that an old
-- RIN number leads to who took its place. And for which case the register changed.

create table park_succession (
    park_id        bigint not null references park (id),  -- the one that was there before
    successor_id   bigint not null references park (id),
    kind           text not null constraint park_succession_kind_known check (kind in ('merge', 'split')),
    cases_go_along boolean not null,
    since          timestamptz not null,
    case_id        bigint not null references case_file (id),
    primary key (park_id, successor_id),
    constraint park_succeeds_another check (park_id <> successor_id)
);
create unique index park_merges_once on park_succession (park_id) where kind = 'merge';
create index park_succession_by_successor on park_succession (successor_id);
alter table park_succession enable row level security;

alter table park_history add column case_id bigint references case_file (id);

create or replace function keep_park_history() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    earlier jsonb := to_jsonb(old) - 'changed_at';
    later   jsonb := to_jsonb(new) - 'changed_at';
begin
    if earlier = later then
        return null;
    end if;
    insert into park_history (park_id, person_id, case_id, was, becomes)
    select new.id, nullif(current_setting('bolwerk.person', true), '')::bigint,
           nullif(current_setting('bolwerk.about_case', true), '')::bigint,
           jsonb_object_agg(part.key, earlier -> part.key), jsonb_object_agg(part.key, part.value)
    from jsonb_each(later) part
    where part.value is distinct from earlier -> part.key;
    return null;
end $$;

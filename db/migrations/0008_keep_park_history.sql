-- What the register said before: every change of a park keeps its earlier values, whoever makes it (HANDBOOK 5.2).

create table park_history (
    id         bigint generated always as identity primary key,
    park_id    bigint not null references park (id),
    changed_at timestamptz not null default now(),
    person_id  bigint references person (id),           -- null: an import, or Bolwerk itself
    was        jsonb not null,                          -- the parts that changed, as they were
    becomes    jsonb not null                           -- the same parts, as they are from then on
);
create index park_history_by_park on park_history (park_id, id desc);

create function keep_park_history() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    earlier jsonb := to_jsonb(old) - 'changed_at';
    later   jsonb := to_jsonb(new) - 'changed_at';
begin
    if earlier = later then
        return null;
    end if;
    insert into park_history (park_id, person_id, was, becomes)
    select new.id, nullif(current_setting('bolwerk.person', true), '')::bigint,
           jsonb_object_agg(part.key, earlier -> part.key), jsonb_object_agg(part.key, part.value)
    from jsonb_each(later) part
    where part.value is distinct from earlier -> part.key;
    return null;
end $$;
create trigger park_keeps_history after update on park for each row execute function keep_park_history();

alter table park_history enable row level security;

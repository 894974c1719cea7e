-- as: system
-- writes
-- From now on in Bolwerk only: the kind of the mail, or of a digest every kind that came in it.
with which as (
    select m.person_id, m.kind, m.rhythm from mail m where m.unsubscribe = cast(:token as uuid)),
stopped as (
    insert into message_choice (person_id, kind, choice)
    select w.person_id, k.id, 'here'
    from which w
    join message_kind k on not k.demanded
    left join message_choice c on c.person_id = w.person_id and c.kind = k.id
    where k.id = w.kind or w.kind = 'digest' and coalesce(c.choice, k.standard) = w.rhythm
    on conflict (person_id, kind) do update set choice = 'here' returning 1)
select json_build_object('stopped', (select count(*) from stopped)) from which

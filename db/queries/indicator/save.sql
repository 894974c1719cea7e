-- as: person
-- writes
-- One indicator of a version that is being written: changed, or added at the end.
with kept as (
    insert into indicator (set_version, code, domain, position, kind, weight, wording, definition, source, owner, rationale)
    select s.version, :code, :domain,
           coalesce((select i.position from indicator i where i.set_version = s.version and i.code = :code),
                    (select coalesce(max(i.position), 0) + 1 from indicator i where i.set_version = s.version)),
           :kind, cast(:weight as smallint), :wording, :definition, :source, :owner, :rationale
    from indicator_set s where s.version = cast(:version as integer) and s.in_use_since is null
    on conflict (set_version, code) do update set domain = excluded.domain, kind = excluded.kind, weight = excluded.weight,
        wording = excluded.wording, definition = excluded.definition, source = excluded.source, owner = excluded.owner,
        rationale = excluded.rationale
    returning code)
select json_build_object('code', code) from kept

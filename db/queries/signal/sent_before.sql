-- as: system
-- Whether the same was reported about the park without an account in this hour: somebody pressed the button twice.
select to_json(exists (
    select from case_file f
    where f.workflow = 'signal' and f.park_id = cast(:park as bigint) and f.opened_at = cast(:hour as timestamptz)
      and f.document -> 'data' ->> 'what_seen' = :what_seen and f.document -> 'data' ->> 'channel' = 'public'))

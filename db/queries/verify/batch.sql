-- as: system
-- The next cases with all their events, as they were hashed.
select json_agg(json_build_object(
    'id', f.id, 'number', f.number, 'workflow', f.workflow, 'definition_version', f.definition_version,
    'version', f.version, 'state', f.state, 'title', f.title, 'compartment', f.compartment,
    'organisation', f.organisation_id, 'municipality', coalesce(f.municipality, ''), 'park', coalesce(f.park_id, 0),
    'assignee', coalesce(f.assignee_id, 0), 'document', f.document, 'last_hash', encode(f.last_hash, 'hex'),
    'destroyed', f.workflow = 'destroyed',
    'listed_hash', (select encode(i.last_hash, 'hex') from destruction_item i where i.case_id = f.id and i.destroyed_at is not null),
    'events', (select json_agg(json_build_object('sequence', e.sequence, 'payload', e.payload::text,
                                                 'previous', encode(e.previous_hash, 'hex'),
                                                 'hash', encode(e.hash, 'hex'), 'chain', e.chain,
                                                 'payload_hash', encode(e.payload_hash, 'hex')) order by e.sequence)
               from case_event e where e.case_id = f.id)) order by f.id)
from (select * from case_file where id > cast(:after as bigint) order by id limit cast(:most as integer)) f

-- Another text for a decision is read by a second reader before whoever signed puts it in its place, as the draft was (HANDBOOK 2.2).
alter table letter_proposal
    add column read_by bigint references person (id),
    add column read_at timestamptz,
    add constraint letter_proposal_read_whole check (num_nonnulls(read_by, read_at) in (0, 2)),
    add constraint letter_proposal_read_by_another check (read_by <> made_by);

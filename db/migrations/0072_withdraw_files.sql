-- A file that should not have been put with a case is withdrawn with a reason. It stays as long as the case is kept (HANDBOOK 4.4),
-- but nobody reads it any more.
alter table attachment
    add column removed_by bigint references person (id),
    add column removed_because text constraint attachment_removed_with_reason check (length(btrim(removed_because)) >= 5);

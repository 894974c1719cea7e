-- Why a matrix came back stands in what happened to it alone: there it is as blind as the answers that it speaks of
-- (HANDBOOK 7.2), where the matrix itself is seen by both sides.
alter table risk_matrix drop column returned_because;
alter table risk_matrix_event add constraint risk_matrix_returned_with_reason
    check (what <> 'returned' or length(btrim(coalesce(because, ''))) >= 10);

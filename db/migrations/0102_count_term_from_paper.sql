-- A decision of which the addressee was told in the portal, and that goes by post because the message came back: from which day the
-- term for objection counts, and why. Assumption [A]: the day of posting, unless whoever sends it says why not (Awb 2:10, 3:41, 6:8).

alter table post_item
    add column term_from date,
    add column term_last date,
    add column term_because text,
    add constraint post_term_has_a_reason check ((term_from is null) = (term_because is null)),
    add constraint post_term_ends_after_it_began check (term_last > term_from);

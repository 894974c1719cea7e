-- An interest of more than a hundred per cent is a typing error and no decree (BW 6:120 lid 1).
alter table statutory_rate add constraint rate_interest_in_per_cents check (kind <> 'interest' or value <= 100);

-- Which work makes a letter is asked when it cannot be made, and on the page of its case.
create index outbox_letters on outbox ((payload ->> 'id')) where kind = 'make_document';

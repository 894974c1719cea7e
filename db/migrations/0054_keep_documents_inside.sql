-- A document for whoever decides alone, such as the form on which a decision was weighed, or for an adviser too: who else
-- reads the case does not read it. Null: for whoever reads the case; 0: for whoever decides; else for that organisation too.
alter table document add column only_for bigint;

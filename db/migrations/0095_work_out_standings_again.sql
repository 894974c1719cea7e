-- Whether somebody works for a public body stands in what is kept of them from now on: everybody's is worked out again at the next visit.
update standing_edition set edition = edition + 1;

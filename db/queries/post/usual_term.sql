-- as: person
-- From which day the term for objection usually counts, of a decision that was in the portal and goes by post after all.
select to_json(paper_term_by_default())

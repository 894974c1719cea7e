-- as: person
-- Whether it is known who gave a signal; null for whoever may not know.
select reporter_of(:number)

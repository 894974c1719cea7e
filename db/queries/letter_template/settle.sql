-- as: person
-- writes
-- The draft for all organisations that another administrator asked for is in use from now on, when :outcome is "bevestig", or it
-- stays a draft. Null when it is not the text of :seen any more.
select settle_text(:workflow, :document, :seen, :outcome = 'bevestig')

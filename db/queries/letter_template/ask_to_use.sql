-- as: person
-- writes
-- Asks the other administrators to put the draft for all organisations in use; null when it is not this text any more.
select ask_to_use_text(:workflow, :document, md5(:title || :body))

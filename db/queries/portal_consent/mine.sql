-- as: person
-- For each organisation of mine that gets letters and each kind of letter whether it wants them in the portal, and its history.
select my_portal_consents()

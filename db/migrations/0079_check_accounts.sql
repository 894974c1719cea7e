-- Whether a scheme wants somebody else than the payer to check whose account it is (HANDBOOK 14.5). It does, unless a later
-- version says otherwise.
alter table scheme disable trigger scheme_version_stays;
update scheme set rules = rules || '{"account_check": true}' where not rules ? 'account_check';
alter table scheme enable trigger scheme_version_stays;

-- Letters: whoever may read the case at the level of the letter. They are written by the database's own functions and by
-- workers; templates and house styles are read by everybody and kept by administrators: those of an organisation by whoever
-- administers it, the texts for all by each.

revoke all on document, letter_template, house_style from bolwerk_app;
grant select on document, letter_template, house_style to bolwerk_app;
grant insert on letter_template to bolwerk_app;
grant update (title, body, whole, status, used_by, used_from) on letter_template to bolwerk_app;
grant insert, update on house_style to bolwerk_app;

-- A decision is there for its addressee from its publication on (Awb 3:41); whoever prepares it reads the case as the
-- authority of the area.
-- What is for whoever decides is read by that authority alone, and what is for an adviser by whoever reads the case for it too.
-- Of a letter that was replaced before it went out its addressee reads the next version.
-- A letter of a step that waits is not there yet for whoever does not know of the step; one that was taken back stays with
-- the organisation that did so.
create policy "whoever may read the case at the level of the letter" on document for select
    using (not exists (select from waiting_step w where w.case_id = document.case_id
                          and w.event in (document.event, document.published_in))
       and (kept_by is null or exists (select from case_reader r where r.case_id = document.case_id and r.organisation_id = kept_by))
       and exists (select from case_reader r
                   where r.case_id = document.case_id
                     and (not decision and not replaced or published_on is not null or r.because = 'area')
                     and (only_for is null or r.because = 'area' or r.organisation_id = only_for)
                     and (document.compartment <= r.compartment
                          or (r.because <> 'area' and (r.because <> 'advice' or asks_me(r.case_id, r.organisation_id))
                              and pass_of(r.organisation_id, document.compartment, r.person_id)
                                                      = any ((select passes_held())::bigint[])))));

-- Whether the person acting sets the account that people pay the organisation on: an administrator there, no other.
create or replace function keeps_account_of(of_organisation bigint) returns boolean language plpgsql stable as $$
begin
    return 'functional_admin@' || of_organisation = any (desks_held());
end $$;

create policy "everybody" on letter_template for select using (true);
create policy "administrators" on letter_template
    using (organisation_id = any ((select administered_organisations())::bigint[])
        or organisation_id is null and (select holds_role('functional_admin')));
create policy "everybody" on house_style for select using (true);
create policy "administrators" on house_style using (organisation_id = any ((select administered_organisations())::bigint[]));

-- A text that waits for who signed is read by whoever prepares the letter.
revoke all on letter_proposal from bolwerk_app;
grant select on letter_proposal to bolwerk_app;
create policy "whoever prepares the letter" on letter_proposal for select
    using (shown_in is not null
       and exists (select from case_reader r where r.case_id = letter_proposal.case_id and r.because = 'area'
                      and letter_proposal.compartment <= r.compartment));

#include "tests/access/policies_fixture.hpp"

namespace bolwerk::access {
namespace {

/// `try_out` says how many rows a statement finds or touches, or how it is refused, and undoes it.
constexpr auto make_probes = R"(
    create schema probe;
    create table probe.probe (place serial, about text, statement text);
    create table probe.person (id bigint);
    create function probe.try_out(statement text) returns text language plpgsql as $$
    declare
        rows bigint;
    begin
        begin
            execute statement;
            get diagnostics rows = row_count;
            raise exception using errcode = 'PR001', message = rows::text;
        exception
            when sqlstate 'PR001' then return sqlerrm;
            when others then return sqlstate;
        end;
    end $$;
    create function probe.answers(wanted text) returns text language plpgsql as $$
    declare
        who   bigint;
        one   record;
        lines text := '';
    begin
        for who in select id from probe.person order by id loop
            perform act_as(who);
            for one in select * from probe.probe where wanted = 'case_reader' or about = wanted order by place loop
                lines := lines || who || ' ' || one.place || ' '
                    || probe.try_out(replace(one.statement, '{me}', who::text)) || E'\n';
            end loop;
        end loop;
        return lines;
    end $$;
    grant usage on schema probe to bolwerk_app;
    grant select on all tables in schema probe to bolwerk_app;
)";

/// Reading each table, and each way in which the application is allowed to write.
constexpr auto fill_probes = R"(
    insert into probe.probe (about, statement)
    select tablename, 'select from ' || tablename from pg_tables
    where schemaname = 'public' and has_any_column_privilege('bolwerk_app', 'public.' || tablename, 'select');
    insert into probe.probe (about, statement) values
        ('organisation', $$insert into organisation (kind, name) values ('other', 'Nieuw')$$),
        ('organisation', $$update organisation set active = active$$),
        ('organisation_area', $$insert into organisation_area select min(id), 'GM0995' from organisation$$),
        ('organisation_area', $$delete from organisation_area$$),
        ('person', $$insert into person (name, email) values ('Nieuw', 'nieuw@proef.test')$$),
        ('person', $$update person set preferences = preferences$$),
        ('role_holding', $$insert into role_holding (person_id, role, organisation_id, ceiling, from_day)
                           select {me}, 'functional_admin', min(id), -1, today() from organisation$$),
        ('role_holding', $$insert into role_holding (person_id, role, organisation_id, ceiling, from_day)
                           select {me}, 'police_contributor', min(id), 3, today() from organisation where kind = 'police'$$),
        ('role_holding', $$update role_holding set until_day = until_day$$),
        ('substitution', $$insert into substitution (absent_id, substitute_id, roles, from_day, until_day)
                           select {me}, min(id), '{auditor}', today(), today() from person$$),
        ('substitution', $$insert into substitution (absent_id, substitute_id, roles, from_day, until_day)
                           select min(id), {me}, '{auditor}', today(), today() from person$$),
        ('substitution', $$update substitution set until_day = until_day$$),
        ('substitution', $$delete from substitution$$),
        ('interest', $$insert into interest (person_id, organisation_id, nature, from_day, declared_by)
                       select {me}, min(id), 'Een eigen bedrijf', today() + 5, {me} from organisation$$),
        ('interest', $$insert into interest (person_id, organisation_id, nature, from_day, declared_by)
                       select (select min(id) from person), min(id), 'Een eigen bedrijf', today() + 5, {me} from organisation$$),
        ('interest', $$insert into interest (person_id, case_id, nature, from_day, declared_by)
                       select {me}, n, 'Een eigen bedrijf', today() + 5, {me} from generate_series(3, 3) n$$),
        ('interest', $$update interest set until_day = today() + 9$$),
        ('interest', $$update interest set until_day = today() - 1$$),
        ('mandate', $$insert into mandate (organ, role, organisation_id, decision, from_day)
                      select 'college', 'mandated_signer', min(id), 'subsidie', today() from organisation$$),
        ('mandate', $$update mandate set decision = decision$$),
        ('catalogue', $$insert into catalogue (list, code, label) values ('proef', 'nieuw', 'Nieuw')$$),
        ('catalogue', $$update catalogue set label = label$$),
        ('statutory_rate', $$insert into statutory_rate values ('interest', '2031-01-01', '2031-12-31', 4, 'Besluit')$$),
        ('statutory_rate', $$delete from statutory_rate$$),
        ('workflow_setting', $$insert into workflow_setting values ('biz', null, 'proef', '1')$$),
        ('workflow_setting', $$insert into workflow_setting select 'biz', min(id), 'proef', '1'::jsonb from organisation$$),
        ('workflow_setting', $$delete from workflow_setting$$),
        ('notification', $$update notification set read_at = now()$$),
        ('saved_view', $$insert into saved_view (person_id, page, name, parameters) values ({me}, 'work', 'nieuw', '{}')$$),
        ('saved_view', $$insert into saved_view (person_id, page, name, parameters)
                         select min(id), 'work', 'nieuw', '{}' from person$$),
        ('saved_view', $$update saved_view set name = name$$),
        ('saved_view', $$delete from saved_view$$),
        ('attachment', $$insert into attachment (case_id, name, content_type, size, sha256, bytes, uploaded_by, compartment)
                         select n, 'nieuw.jpg', 'image/jpeg', 1, '', 'x', {me}, 1 from generate_series(3, 3) n$$),
        ('attachment', $$insert into attachment (case_id, name, content_type, size, sha256, bytes, uploaded_by, compartment)
                         select id, 'nieuw.jpg', 'image/jpeg', 1, '', 'x', (select min(id) from person), 1 from case_file$$),
        ('attachment', $$update attachment set removed_at = now()$$),
        ('audit_entry', $$insert into audit_entry (person_id, what, subject) values ({me}, 'proef', 'iets')$$),
        ('audit_entry', $$insert into audit_entry (person_id, what, subject) select min(id), 'proef', 'iets' from person$$),
        ('outbox', $$select kind from outbox$$),
        ('letter_template', $$insert into letter_template (workflow, document, version, decision, title, body, whole, status)
                              values ('subsidy', 'proef', 2, true, 'Proef', 'tekst', 'tekst', 'draft')$$),
        ('letter_template', $$insert into letter_template (workflow, document, organisation_id, version, decision, title, body, whole,
                                                           status)
                              select 'subsidy', 'proef', max(id), 1, true, 'Proef', 'tekst', 'tekst', 'draft' from organisation$$),
        ('letter_template', $$update letter_template set status = status$$),
        ('house_style', $$insert into house_style (organisation_id, organ, sender, objection_address)
                          select max(id), 'GS', '{}', '{Postbus 1}' from organisation$$),
        ('house_style', $$update house_style set colour = colour$$),
        ('message_choice', $$insert into message_choice values ({me}, 'late', 'now')$$),
        ('message_choice', $$insert into message_choice select min(id), 'late', 'now' from person$$),
        ('message_choice', $$update message_choice set choice = 'here'$$),
        ('mail_habit', $$update mail_habit set digest_weekday = 2$$),
        ('mail_habit', $$insert into mail_habit (person_id) select min(id) from person$$),
        ('case_follower', $$insert into case_follower (case_id, person_id) select n, {me} from generate_series(3, 3) n$$),
        ('case_follower', $$insert into case_follower (case_id, person_id) select 1, min(id) from person$$),
        ('case_follower', $$delete from case_follower$$),
        ('post_item', $$update post_item set posted_on = today(), posted_by = {me}$$),
        ('post_item', $$update post_item set posted_on = today(), posted_by = (select min(id) from person)$$),
        ('calendar_feed', $$update calendar_feed set made_at = now()$$),
        ('calendar_feed', $$insert into calendar_feed (person_id, token_hash) select min(id), 'nieuw' from person$$),
        ('calendar_feed', $$delete from calendar_feed$$),
        ('scheme', $$insert into scheme select id, version + 1, today(), name, province, organ, legal_basis, rules, {me}
                     from scheme where version = 1$$),
        ('scheme', $$insert into scheme select id, version + 2, today(), name, province, organ, legal_basis, rules, 1
                     from scheme where version = 1$$),
        ('lots_drawing', $$insert into lots_drawing (budget_id, about, lots, prepared_by) values (1, 'nieuw', '["a", "b"]', {me})$$),
        ('lots_drawing', $$update lots_drawing set prepared_by = {me} where protocol is null$$),
        ('lots_drawing', $$update lots_drawing set lots = '["a", "c"]' where protocol is null$$),
        ('assessment', $$insert into assessment (case_id, person_id, scores, motivation) values (1, {me}, '{"a": 1}', 'Goed')$$),
        ('tender_consensus', $$insert into tender_consensus (case_id, scores, motivation, proposed_by)
                               values (1, '{"a": 1}', 'Samen', {me})$$),
        ('tender_consensus', $$update tender_consensus set motivation = 'Anders', proposed_by = {me}$$),
        ('tender_consensus', $$update tender_consensus set motivation = 'Zo'$$),
        ('tender_ranking', $$insert into tender_ranking (budget_id, places, fixed_by) values (2, '[]', {me})$$),
        ('indicator_set', $$insert into indicator_set (version, title, explanation, made_by)
                            values (9, 'Proef', 'Nog een versie van de proef', {me})$$),
        ('indicator_set', $$insert into indicator_set (version, title, explanation, made_by)
                            select 9, 'Proef', 'Nog een versie van de proef', min(id) from person$$),
        ('indicator_domain', $$insert into indicator_domain values (2, 'nieuw', 'Nieuw', 1, 9)$$),
        ('indicator', $$update indicator set weight = weight where set_version = 2$$),
        ('indicator', $$delete from indicator where set_version = 2$$),
        ('park_score', $$insert into park_score (park_id, theme, score, evidence, measured_on, organisation_id, person_id, once_key)
                         select (select min(p.id) from park p where p.municipality = 'GM0200'), 'energy', 2,
                                'Zonnepanelen op elk dak', today(), h.organisation_id, {me}, 'nieuw'
                         from role_holding h where h.person_id = {me} limit 1$$),
        ('park_score', $$insert into park_score (park_id, theme, score, evidence, measured_on, organisation_id, person_id, once_key)
                         select (select min(p.id) from park p where p.municipality = 'GM0200'), 'energy', 2,
                                'Zonnepanelen op elk dak', today(), h.organisation_id, (select min(id) from person), 'nieuw'
                         from role_holding h where h.person_id = {me} limit 1$$);
)";

/// A row at least in each table, and a file that is more confidential than its case.
constexpr auto fill_tables = R"(
    insert into catalogue (list, code, label) values ('proef', 'een', 'Een');
    insert into workflow_setting values ('biz', null, 'term', '1');
    insert into mandate (organ, role, organisation_id, decision, from_day)
        select 'college', 'mandated_signer', min(id), 'subsidie', today() from organisation;
    insert into audit_entry (person_id, what, subject) select min(id), 'holiday_added', '2027-11-30' from person;
    insert into decree_day_request (is_added, day, name, source, asked_by)
        select true, '2031-05-23', 'brugdag', 'KB proef', min(id) from person;
    insert into access_request (kind, person_id, asked_by, password_hash, lapses_on)
        select 'password', min(id), max(id), 'argon2id', today() from person;
    insert into outbox (kind, payload) values ('mail', '{}');
    insert into house_style (organisation_id, organ, sender, objection_address)
        select min(id), 'GS', '{}', '{Postbus 1}' from organisation;
    insert into letter_template (workflow, document, version, decision, title, body, whole, status)
        values ('subsidy', 'proef', 1, true, 'Proef', 'tekst', 'tekst', 'in_use');
    insert into letter_template (workflow, document, organisation_id, version, decision, title, body, whole, status)
        select 'subsidy', 'proef', min(id), 1, true, 'Proef', 'tekst', 'tekst', 'in_use' from organisation;
    insert into document (case_id, event, name, number, compartment, decision, wanted_at, dated)
        values (2, 1, 'proef', 'PROEF-B1', 1, false, now(), today()), (2, 1, 'besluit', 'PROEF-B2', 1, true, now(), today());
    insert into letter_proposal (case_id, document_id, compartment, adapted_text, source, source_sha256, bytes, made_by, shown_in)
        select d.case_id, d.id, d.compartment, 'tekst', 'x', 'x', 'x', p.id, 1
        from document d cross join (select min(id) as id from person) p where d.number = 'PROEF-B2';
    update alarm set incident = 'Onbereikbaar' where case_id = 3;
    insert into case_link select 2, 'plan', 3;
    insert into park_history (park_id, was, becomes) select min(id), '{}', '{}' from park;
    insert into park_succession (park_id, successor_id, kind, cases_go_along, since, case_id)
        select min(id), max(id), 'split', false, now(), 1 from park;
    insert into attachment (case_id, name, content_type, size, sha256, bytes, uploaded_by, compartment)
        select 2, 'geheim.jpg', 'image/jpeg', 1, '', 'x', min(id), 3 from person;
    insert into attachment (case_id, name, content_type, size, sha256, bytes, uploaded_by, compartment)
        select 2, 'mijn.jpg', 'image/jpeg', 1, '', 'x', id, 1 from probe.person;
    insert into saved_view (person_id, page, name, parameters) select id, 'work', 'een', '{}' from probe.person;
    insert into substitution (absent_id, substitute_id, roles, from_day, until_day)
        select id, (select min(id) from person), '{auditor}', today() + 5, today() + 6 from probe.person;
    insert into interest (person_id, organisation_id, nature, from_day, declared_by)
        select id, (select min(id) from organisation), 'Een eigen bedrijf', today() + 5, id from probe.person;
    insert into notification (person_id, text) select id, 'voor u' from probe.person;
    insert into message_choice select id, 'mention', 'daily' from probe.person;
    insert into mail_habit (person_id, digest_weekday) select id, 3 from probe.person;
    insert into case_follower (case_id, person_id) select 1, id from probe.person;
    insert into portal_consent (organisation_id, kind, given_by)
        select h.organisation_id, 'objection', min(h.person_id) from role_holding h group by h.organisation_id on conflict do nothing;
    delete from calendar_feed;
    insert into calendar_feed (person_id, token_hash) select id, convert_to('proef ' || id, 'UTF8') from probe.person;
    insert into undeliverable (person_id, address, since, reply) select id, 'weg@proef.test', now(), '550' from probe.person;
    insert into post_item (case_id, person_id, notification_id, because)
        select n.n, (select id from person where name = 'Mark Peters'), t.id, 'wanted'
        from generate_series(1, 4) n join (select id, row_number() over (order by id) as place from notification) t on t.place = n.n;
    insert into mail (person_id, kind, incident) select min(id), 'mention', 'Geweigerd' from person;
    insert into park_score (park_id, theme, score, evidence, measured_on, organisation_id, person_id, once_key)
        select min(p.id), 'safety', 1, 'Een schouw in het voorjaar', today(), min(o.id), (select min(id) from person), 'proef'
        from park p, organisation o;
    insert into legal_hold (organisation_id, case_id, because, set_by)
        select h.organisation_id, 1, 'Er loopt een beroep.', h.person_id from role_holding h where h.role = 'archivist';
    insert into destruction_item (list_id, case_id, organisation_id, number, record, rule, source, closed_on, due_on)
        select 1, 1, h.organisation_id, 'PROEF-1', 'proef', 'Proef', 'proef', today(), today()
        from role_holding h join probe.person p on p.id = h.person_id where h.role = 'archivist'
        union all
        select 1, 2, max(organisation_id), 'PROEF-2', 'proef', 'Proef', 'proef', today(), today()
        from role_holding where role = 'archivist';
)";

/// A scheme with a budget, of which something is reserved for case 2.
constexpr auto fill_budget = R"(
    insert into scheme (id, version, from_day, name, province, organ, legal_basis, rules)
        select 'proef', 1, '2025-01-01', 'Proefregeling', 'Gelderland', 'GS', 'Regels',
               '{"percentage": 50, "minimum_cents": 0, "maximum_cents": 1, "direct_below_cents": 0, "costs_from_cents": 1,
                 "allocation": "order", "advance_percentage": 0, "decision_weeks": 13, "repair_days": 14, "view_days": 14,
                 "realise_years": 3, "atw": false, "open_from": "2025", "open_until": "2030", "applicants": ["gemeente"],
                 "activities": ["samenwerken"], "attachments": []}';
    insert into budget (scheme_id, period, province) values ('proef', '2026', 'Gelderland');
    insert into budget_ceiling (budget_id, cents, published_on, source) values (1, 100, '2025-12-01', 'Provinciaal blad');
    insert into ledger_posting (budget_id, kind, cents, beyond_because, at) values (1, 'ceiling', 100, 'ceiling', now());
    insert into ledger_line values (1, 'ceiling', -100), (1, 'free', 100);
    insert into ledger_posting (budget_id, case_id, event_sequence, kind, cents, at) values (1, 2, 1, 'reservation', 60, now());
    insert into ledger_line values (2, 'free', -60), (2, 'reserved', 60);
    insert into subsidy_hand select 2, 'officer', min(id), now() from person;
)";

/// How that budget is divided. Case 2 was assessed by two people of the province who did not agree yet, case 1 by one
/// of them and somebody else, case 4 by the other one alone. Of two drawings one was held, with case 2 in it.
constexpr auto fill_allocation = R"(
    insert into budget (scheme_id, period, province) values ('proef', '2027', 'Gelderland');
    insert into waiting_term values (2, 'Gelderland', 'proef', today(), 'Beslissen');
    insert into waiting_count values ('Gelderland', -1, 'proef', today(), 1), ('Flevoland', -1, 'proef', today(), 1);
    insert into ended_term values (2, 'decision', 'Gelderland', 'proef', today(), today());
    insert into ranked_application values (2, 1, 'PLN', today(), 60, false);
    insert into lots_drawing (budget_id, about, lots, prepared_by) select 1, 'open', '["a", "b"]', min(id) from person;
    insert into lots_drawing (budget_id, about, lots, prepared_by, drawn_by, drawn_at, protocol)
        select 1, 'gehouden', jsonb_build_array(number, 'b'), (select min(id) from person), (select max(id) from person), now(),
            '{"witnesses": ["Een", "Twee"]}'
        from case_file where id = 2;
    insert into assessment (case_id, person_id, scores, motivation)
        select one.id, p.id, '{"a": 1}', 'Goed'
        from (values (2, 'subsidy_officer province here'), (2, 'second_reader province here'),
                     (1, 'subsidy_officer province here'), (4, 'second_reader province here')) one (id, name)
        join person p on p.name = one.name;
    insert into assessment (case_id, person_id, scores, motivation) select 1, min(id), '{"a": 1}', 'Goed' from person;
    insert into tender_consensus (case_id, scores, motivation, proposed_by)
        select 2, '{"a": 1}', 'Samen', id from person where name = 'subsidy_officer province here';
    insert into tender_ranking (budget_id, places, fixed_by) select 1, '[]', min(id) from person;
)";

/// Indicators in use and being written, and a park of which one side handed in and the other did not.
constexpr auto fill_rounds = R"(
    insert into indicator_set (version, title, explanation) values (1, 'Proef', 'Een eerste versie van de proef');
    insert into indicator_domain values (1, 'ligging', 'Ligging', 1, 1);
    insert into indicator values (1, 'L1', 'ligging', 1, 'fact', 1, 'Is het donker?', 'Wat bij de schouw is gezien',
                                  'Schouw', 'gemeente', 'In het donker ziet niemand iets');
    update indicator_set set in_use_since = now();
    insert into indicator_set (version, title, explanation) values (2, 'Proef', 'Een tweede versie van de proef');
    insert into indicator_domain select 2, code, label, weight, position from indicator_domain;
    insert into indicator select 2, code, domain, position, kind, weight, wording, definition, source, owner, rationale
        from indicator;
    update case_file set workflow = 'risk_round' where id = 4;
    insert into risk_matrix (case_id, park_id, park_name, municipality, side, organisation_id, other_organisation_id, state,
                             submitted_at, submitted_by)
        select 4, (select min(id) from park), 'Proefpark', 'GM0200', side,
               case side when 'police' then p.id else m.id end, case side when 'police' then m.id else p.id end,
               case side when 'police' then 'submitted' else 'begun' end, now(), (select min(id) from person)
        from unnest(array['municipality', 'police']) side,
             (select id from organisation where name = 'Gemeente Apeldoorn') m,
             (select id from organisation where name = 'police here') p;
    insert into risk_answers select id, '{"L1": {"answer": "2", "source": "A"}}' from risk_matrix;
    insert into risk_outcome (case_id, round, title, purpose, set_version, matrices) values (2, 'R-1', 'Ronde', 'Proef', 1, '[]');
    insert into risk_matrix_event (matrix_id, what, person_id) select m.id, 'begun', min(p.id) from risk_matrix m, person p group by m.id;
    insert into view_log (person_id, case_id, organisation_id, compartment, what, purpose)
        select (select min(id) from person), f.id, f.organisation_id, f.compartment, 'Zaak', 'Proef'
        from case_file f where f.compartment >= 2;
    insert into log_watcher select f.id, o.id from case_file f, organisation o where f.compartment = 2 and o.name = 'riec here';
    insert into screening (person_id, kind, issued_on, until_day)
        select min(id), 'vog', today(), today() + 1 from person on conflict do nothing;
)";

/// Figures that case 2 reports, and figures that each person took and nobody reports yet.
constexpr auto fill_reports = R"(
    insert into progress_snapshot (organisation_id, reference_date, figures, public_figures, hash)
        select min(id), today(), '{}', '{}', '' from organisation;
    insert into progress_snapshot (organisation_id, reference_date, person_id, figures, public_figures, hash)
        select (select min(id) from organisation), today(), id, '{}', '{}', '' from probe.person;
    insert into progress_snapshot_case select 1, 1, 'concept', 'GM0200', '{plans}';
    insert into progress_annex select 1, '{}', '';
    update case_file set workflow = 'progress_report', document = jsonb_set(document, '{data,snapshot}', '1') where id = 2;
)";

/// A step of case 2 that its owner still lets wait, and events of which nothing stands.
constexpr auto fill_waiting = R"(
    insert into waiting_step (case_id, event, organisation_id, at, until, before)
        select id, 99, organisation_id, now(), now() + interval '1 hour', '{}' from case_file where id = 2;
    insert into taken_back select id, 98, organisation_id, now() from case_file;
)";

}  // namespace

PolicyProbes::PolicyProbes()
    : admin_(
          db::TestCluster::instance().cluster().conninfo("bolwerk_admin", owner.value("select current_database()"))) {
    for (int level = 0; level <= 3; ++level) write_case(level);
    admin_.run(make_probes);
    admin_.run(fill_probes);
    for (const auto& who :
         {reader("municipal_coordinator", "here"), reader("business_liaison", "here"), reader("park_manager", "party"),
          reader("park_manager", "elsewhere"), reader("police_contributor", "here"),
          reader("programme_manager", "here"), reader("functional_admin", "elsewhere"),
          reader("subsidy_officer", "here"), reader("second_reader", "here"), reader("riec_analyst", "here"),
          reader("riec_privacy_officer", "here"), reader("archivist", "here"), reader("privacy_officer", "here")})
        admin_.rows("insert into probe.person values ($1)", {std::to_string(who.id)});
    admin_.run(fill_tables);
    admin_.run(fill_budget);
    admin_.run(fill_allocation);
    admin_.run(fill_rounds);
    admin_.run(fill_reports);
    admin_.run(fill_waiting);
    admin_.run("update organisation set administers = 'all'");
}

std::vector<Policy> PolicyProbes::policies() {
    std::vector<Policy> all;
    for (const auto& row : owner.rows("select tablename, policyname, qual is not null, with_check is not null, "
                                      "coalesce(qual, with_check) = 'true'"
                                      " from pg_policies where schemaname = 'public' order by 1, 2")) {
        std::vector<std::string> conditions;
        if (row[2] == "t") conditions.emplace_back("using");
        if (row[3] == "t") conditions.emplace_back("with check");
        all.push_back({row[0], row[1], std::move(conditions), row[4] == "t"});
    }
    return all;
}

std::string PolicyProbes::answers(const std::string& table, const std::string& change) {
    admin_.run("begin");
    if (!change.empty()) admin_.run(change);
    admin_.run("set local role bolwerk_app");
    const auto found = admin_.value("select probe.answers($1)", {table});
    admin_.run("rollback");
    return found;
}

}  // namespace bolwerk::access

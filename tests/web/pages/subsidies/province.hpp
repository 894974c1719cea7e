// The province with an officer and a programme manager, a scheme of the program's own files, and something booked on
// it.
#pragma once

#include "db/query_set.hpp"
#include "tests/web/pages/sample_keys.hpp"
#include "tests/web/pages/signed_in.hpp"
#include "web/commands/registers.hpp"

namespace bolwerk::web {

class ProvincePages : public SignedInPages {
protected:
    ProvincePages() {
        tom = person("Tom Jansen", "subsidy_officer", gelderland, 1);
        ria = person("Ria Verhagen", "functional_admin", gelderland, -1);
        fill_registers(pool, BOLWERK_SOURCE_DIR);
    }

    /// A case of Apeldoorn with money reserved on the scheme for physical measures, without a workflow behind it.
    void reserve(std::int64_t cents) {
        owner.run("set search_path = " + db::query_set_name() + ", public");
        owner.run(
            "insert into case_file (number, workflow, definition_version, version, state, title, compartment, "
            "organisation_id,"
            "  municipality, park_id, due, opened_at, changed_at, document, last_hash)"
            " select 'SUB-2026-0001', 'subsidy', 1, 1, 'assessing', 'Verlichting Proefterrein', 1, id, 'GM0200', 1, "
            "today() + 3,"
            "  now(), now(), '{\"data\": {\"scheme\": \"gld_physical\", \"period\": \"2026\", \"received_on\": "
            "\"2026-02-02\","
            "   \"requested_cents\": 3800000}}', '' from organisation where name = 'Gemeente Apeldoorn';"
            "insert into deadline select id, 'decision', 'Beslissen op de aanvraag', today() + 3, false from case_file;"
            "insert into case_event select id, 1, 'open', null, null, now(), '{\"to\": \"assessing\"}', '', '' from "
            "case_file;"
            "insert into case_reader (case_id, organisation_id, compartment, because, changed_at)"
            " select f.id, o.id, 1, case o.kind when 'province' then 'area' else 'owner' end, now() from case_file f, "
            "organisation o"
            " where o.name in ('Gemeente Apeldoorn', 'Provincie Gelderland');");
        owner.rows(
            "select book(f, jsonb_build_array(jsonb_build_object('kind', 'reservation', 'cents', $1::bigint))) from "
            "case_file f",
            {std::to_string(cents)});
    }

    /// What the municipality fills in for an application of so many euros, half of its costs.
    static Fields filled_in(std::int64_t asked) {
        const auto costs = std::to_string(2 * asked), own = std::to_string(asked);
        return {{"activities", "Verlichting en een hek op het terrein."},
                {"start_on", "2027-03-01"},
                {"end_on", "2027-12-31"},
                {"costs_third_cents", costs},
                {"costs_hours_cents", "0"},
                {"costs_other_cents", "0"},
                {"costs_cents", costs},
                {"own_cents", own},
                {"others_cents", "0"},
                {"requested_cents", own},
                {"rsin_kvk", "69599084"},
                {"iban", "NL02 ABNA 0123 4567 89"}};
    }

    /// A step through the pages, carried out at once; gives the answer.
    Response step(std::int64_t who, const std::string& number, const std::string& action, Fields form = {}) {
        form.add("stap", "bevestig");
        return post(who, "/zaken/" + number + "/acties/" + action, form);
    }

    /// An application that Els began through the pages; gives its number.
    std::string begun(const std::string& scheme = "gld_physical",
                      const std::string& title = "Verlichting Proefterrein") {
        const auto answer = post(els, "/zaken/nieuw",
                                 {{"soort", "subsidy"},
                                  {"plaats", "1"},
                                  {"title", title},
                                  {"scheme", scheme},
                                  {"period", "2026"},
                                  {"applicant_kind", "gemeente"}});
        return engine::Json::parse(answer.body).at("number");
    }
    /// The same, filled in and handed in.
    std::string applied(std::int64_t asked = 38'000, const std::string& scheme = "gld_physical",
                        const std::string& title = "Verlichting Proefterrein") {
        const auto number = begun(scheme, title);
        EXPECT_EQ(step(els, number, "write", filled_in(asked)).status, 200);
        attach_what_is_demanded(number);
        EXPECT_EQ(step(els, number, "submit", {{"truth", "ja"}}).status, 200);
        return number;
    }

    /// Every attachment that the scheme demands, as a file of one byte.
    void attach_what_is_demanded(const std::string& number) {
        owner.rows(
            "insert into attachment (case_id, name, content_type, size, sha256, bytes, uploaded_by, compartment, "
            "scanned, "
            "answers) select f.id, a ->> 'id' || '.pdf', 'application/pdf', 1, sha256('x'), 'x', $2::bigint, 1, "
            "'clean', "
            "a ->> 'id' from case_file f join scheme s on s.id = f.document #>> '{data,scheme}' and s.version = 1, "
            "jsonb_array_elements(s.rules -> 'attachments') a where f.number = $1",
            {number, std::to_string(els)});
    }

    /// The day on which it was handed in.
    engine::Date today_of(const std::string& number) {
        return engine::parse_iso_date(
                   owner.value(
                       "select (opened_at at time zone 'Europe/Amsterdam')::date from case_file where number = $1",
                       {number}))
            .value();
    }

    std::string state_of(const std::string& number) {
        return owner.value("select state from case_file where number = $1", {number});
    }

    std::int64_t tom = 0, ria = 0;
};

}  // namespace bolwerk::web

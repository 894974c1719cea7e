#include <gmock/gmock.h>

#include "tests/web/pages/subsidies/province.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// What somebody gets of the subsidies who never signed in.
class OpenSubsidies : public ProvincePages {
protected:
    /// A subsidy in that state with such data, without a workflow behind it.
    void stands(const std::string& number, const std::string& of, const std::string& state, Json data) {
        data.update({{"scheme", "gld_physical"}, {"period", "2026"}, {"iban", "NL02 ABNA 0123 4567 89"}});
        const Json document{{"state", state}, {"title", "Verlichting " + number}, {"data", std::move(data)}};
        owner.rows(
            "insert into case_file (number, workflow, definition_version, version, state, title, compartment,"
            " organisation_id, municipality, park_id, opened_at, changed_at, document, last_hash)"
            " select $1, 'subsidy', 1, 1, $3, 'Verlichting', 1, id, 'GM0200', 1, now(), now(), cast($4 as jsonb), ''"
            " from organisation where name = $2",
            {number, of, state, document.dump()});
    }
    static Json granted(std::int64_t cents) {
        return {
            {"outcome", "granted"}, {"granted_cents", cents}, {"published_on", "2026-10-01"}, {"rsin_kvk", "69599084"}};
    }
    Response ask(const std::string& path, bool as_program = true) {
        Request request{.id = "proef", .method = "GET", .target = path, .path = path};
        request.headers.add("Accept", as_program ? "application/json" : "text/html");
        return Application(site())(request);
    }
    Json subsidies() { return Json::parse(ask("/open/subsidies.json").body).at("subsidies"); }
};

TEST_F(OpenSubsidies, are_those_that_were_granted_and_made_known) {
    stands("SUB-2026-0001", "Gemeente Apeldoorn", "executing", granted(248'500'00));
    stands("SUB-2026-0002", "Gemeente Apeldoorn", "signed", granted(1'000'00));
    stands("SUB-2026-0003", "Gemeente Apeldoorn", "closed", {{"outcome", "refused"}, {"published_on", "2026-10-01"}});
    stands("SUB-2026-0004", "Gemeente Apeldoorn", "assessing", granted(5'000'00));
    const auto found = subsidies();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.at(0).at("number"), "SUB-2026-0001");
    EXPECT_EQ(found.at(0).at("recipient"), "Gemeente Apeldoorn");
    EXPECT_EQ(found.at(0).at("granted_cents"), 248'500'00);
    EXPECT_TRUE(found.at(0).at("determined_cents").is_null());
    const auto page = ask("/open/subsidies", false);
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("248.500"));
    EXPECT_THAT(page.body, Not(HasSubstr("NL02")));
    EXPECT_THAT(missing_keys(sample_of("open/subsidies"), Json::parse(ask("/open/subsidies").body)), IsEmpty());
    EXPECT_EQ(ask("/open/subsidies.csv").status, 200);
}

TEST_F(OpenSubsidies, name_nobody_who_may_be_a_natural_person) {
    organisation("other", "Fictieve Vries", {});
    auto sole = granted(10'000'00), body = granted(20'000'00);
    body["rsin_kvk"] = "123456782";
    stands("SUB-2026-0001", "Fictieve Vries", "executing", sole);
    stands("SUB-2026-0002", "Fictieve Vries", "executing", body);
    const auto found = subsidies();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found.at(0).at("recipient"), "Fictieve Vries") << "with an RSIN it is a body";
    EXPECT_TRUE(found.at(1).at("recipient").is_null());
    EXPECT_THAT(ask("/open/subsidies", false).body, HasSubstr("mogelijk een natuurlijk persoon"));
}

TEST_F(OpenSubsidies, show_what_a_later_decision_made_of_them_once_that_was_made_known) {
    stands("SUB-2026-0001", "Gemeente Apeldoorn", "settling", granted(100'000'00));
    const Json settled{{"state", "published"}, {"data", {{"determined_cents", 80'000'00}, {"outcome", "lower"}}}};
    owner.rows(
        "insert into case_file (number, workflow, definition_version, version, state, title, compartment,"
        " organisation_id, municipality, opened_at, changed_at, document, last_hash)"
        " select 'VST-2026-0001', 'settlement', 1, 1, 'signed', 'Vaststelling', 1, organisation_id, 'GM0200', now(), "
        "now(),"
        " cast($1 as jsonb), '' from case_file",
        {settled.dump()});
    owner.run(
        "insert into case_link (from_id, relation, to_id) select v.id, 'subsidy', s.id from case_file v, case_file s"
        " where v.workflow = 'settlement' and s.workflow = 'subsidy'");
    EXPECT_TRUE(subsidies().at(0).at("determined_cents").is_null()) << "signed, but nobody was told";
    owner.run(
        "update case_file set document = jsonb_set(document, '{data,published_on}', '\"2026-11-02\"')"
        " where workflow = 'settlement'");
    EXPECT_EQ(subsidies().at(0).at("determined_cents"), 80'000'00);
    EXPECT_EQ(subsidies().at(0).at("determined_on"), "2026-11-02");
}

/// Awb 4:42: what is granted below the threshold is determined in the same decision.
TEST_F(OpenSubsidies, say_of_a_subsidy_that_was_determined_at_once_that_it_is) {
    stands("SUB-2026-0001", "Gemeente Apeldoorn", "settling", granted(20'000'00));
    owner.run(
        "insert into budget (scheme_id, period, province) values ('gld_open', '2026', 'Gelderland');"
        "insert into ledger_posting (budget_id, case_id, kind, cents, note, at)"
        " select b.id, f.id, 'determination', 2000000, '', now() from budget b, case_file f");
    const auto one = subsidies().at(0);
    EXPECT_EQ(one.at("determined_cents"), 20'000'00);
    EXPECT_EQ(one.at("determined_on"), "2026-10-01");
}

}  // namespace
}  // namespace bolwerk::web

// What the cases that hang under a subsidy get to know of it: settlement, objection, notice of default.
#include <gmock/gmock.h>

#include "tests/db/granted_subsidies.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;

class SubsidyFamilyFacts : public GrantedSubsidies {
protected:
    /// A version of a scheme never changes; here it does, for the sake of a test.
    void scheme_says(const std::string& rules) {
        owner.run("alter table scheme disable trigger user");
        owner.rows("update scheme set rules = rules || cast($1 as jsonb) where id = 'gld_test'", {rules});
        owner.run("alter table scheme enable trigger user");
    }
    /// A case below the subsidy that was decided.
    void below(const std::string& subsidy, const std::string& workflow, const Json& data) {
        owner.rows(
            "with made as (insert into case_file (number, workflow, definition_version, version, state, title, "
            "compartment, organisation_id, municipality, opened_at, changed_at, document, last_hash)"
            " select $2 || '-1', $2, 1, 1, 'decided', 'Besluit', 1, organisation_id, municipality, now(), now(),"
            " jsonb_build_object('data', cast($3 as jsonb)), '' from case_file where number = $1 returning id)"
            " insert into case_link (from_id, relation, to_id)"
            " select made.id, 'subsidy', s.id from made, case_file s where s.number = $1",
            {subsidy, workflow, data.dump()});
    }
    /// What a case of that workflow would know if somebody opened it under the subsidy now.
    Json facts_below(const std::string& workflow, std::int64_t who, const std::string& subsidy) {
        return facts_with(
            workflow, who,
            Json::parse(owner.value("select jsonb_build_object('parent', id, 'organisation', organisation_id)"
                                    " from case_file where number = $1",
                                    {subsidy})));
    }
    /// The same where it stands on what is given.
    Json facts_with(const std::string& workflow, std::int64_t who, const Json& opening) {
        owner.run("begin; set local search_path = " + query_set_name() + ", public");
        owner.rows("select act_as($1)", {std::to_string(who)});
        const auto facts = owner.value("select case_facts($1, null, cast($2 as jsonb))", {workflow, opening.dump()});
        owner.run("commit");
        return Json::parse(facts);
    }
};

TEST_F(SubsidyFamilyFacts, a_settlement_knows_the_grant_and_what_the_scheme_says) {
    const auto number = published("executing", Json::array());
    auto advance = step_by(fred, number, "pay_advance", "executing");
    advance.bookings = {booking("advance", euros(80'000))};
    written(advance);
    const auto facts = facts_below("settlement", tom, number);
    EXPECT_EQ(facts.at("granted_running"), true);
    EXPECT_EQ(facts.at("granted_cents"), euros(100'000));
    EXPECT_EQ(facts.at("paid_cents"), euros(80'000));
    EXPECT_EQ(facts.at("account_by"), "2028-05-01");
    EXPECT_EQ(facts.at("organ"), "GS");
    EXPECT_EQ(facts.at("view_days"), 14);
    EXPECT_EQ(facts.at("other_open"), 0);
    EXPECT_EQ(facts.at("own_interest"), false);
    EXPECT_TRUE(facts.at("mandates").empty());
}

TEST_F(SubsidyFamilyFacts, what_all_can_be_begun_with_is_what_each_would_ask_itself) {
    const auto number = published("executing", Json::array());
    below(number, "withdrawal", {{"new_cents", euros(60'000)}, {"published_on", "2026-02-01"}});
    Json families;
    const std::vector<std::string> workflows{"settlement",    "subsidy_change", "withdrawal",      "recovery",
                                             "repayment",     "bibob",          "objection",       "default_notice",
                                             "account_check", "standstill",     "aid_registration"};
    for (const auto& workflow : workflows) families["subsidy"][workflow] = {"subsidy_officer"};
    const auto found =
        pool.ask_json("case/openings", {{"session", session(tom)}, {"families", families}, {"number", number}});
    ASSERT_EQ(found.size(), workflows.size());
    for (const auto& workflow : workflows)
        EXPECT_EQ(found[workflow]["facts"], facts_with(workflow, tom, found[workflow]["opening"])) << workflow;
    EXPECT_EQ(found["settlement"]["facts"]["granted_cents"], euros(60'000));
    EXPECT_FALSE(found["settlement"]["opening"].contains("about"));
}

TEST_F(SubsidyFamilyFacts, the_rule_of_the_amount_has_the_costs_that_were_decided_last) {
    const auto number = published("executing", Json::array());
    owner.run(
        "update case_file set document = jsonb_set(document, '{data}', document -> 'data' ||"
        " '{\"eligible_cents\": 80000000, \"deficit_cents\": 40000000, \"public_cents\": 1000000}')");
    const auto rule = [&] { return facts_below("subsidy_change", tom, number).at("amount_rule"); };
    EXPECT_EQ(rule().at("percentage"), 50);
    EXPECT_EQ(rule().at("maximum_cents"), euros(500'000));
    EXPECT_EQ(rule().at("eligible_cents"), euros(800'000));
    EXPECT_EQ(rule().at("deficit_cents"), euros(400'000));
    EXPECT_EQ(rule().at("granted_cents"), euros(100'000));
    EXPECT_EQ(rule().at("other_subsidies_cents"), euros(10'000)) << "as the applicant said";
    EXPECT_EQ(facts_below("objection", tom, number).at("settled"), false);
    below(number, "subsidy_change",
          {{"outcome", "changed"},
           {"new_cents", euros(150'000)},
           {"eligible_cents", euros(900'000)},
           {"public_now_cents", euros(20'000)},
           {"published_on", "2026-10-05"}});
    EXPECT_EQ(rule().at("eligible_cents"), euros(900'000));
    EXPECT_EQ(rule().at("deficit_cents"), euros(400'000)) << "nobody said that it is another";
    EXPECT_EQ(rule().at("granted_cents"), euros(150'000));
    below(number, "settlement",
          {{"outcome", "lower"},
           {"determined_cents", euros(90'000)},
           {"accepted_costs_cents", euros(180'000)},
           {"published_on", "2026-11-05"}});
    EXPECT_EQ(rule().at("eligible_cents"), euros(180'000));
    EXPECT_EQ(rule().at("other_subsidies_cents"), euros(20'000)) << "of the latest decision that names them";
    EXPECT_EQ(rule().at("granted_cents"), euros(150'000)) << "what was granted, not what it was determined at";
    EXPECT_EQ(facts_below("objection", tom, number).at("settled"), true);
}

TEST_F(SubsidyFamilyFacts, a_change_knows_all_aid_that_the_province_gave_to_the_recipient) {
    const auto number = published("executing", Json::array());
    published("executing", Json::array(), "2026");
    EXPECT_EQ(facts_below("subsidy_change", tom, number).at("de_minimis_aid"), false);
    owner.run("update case_file set document = jsonb_set(document, '{data,state_aid}', '\"de_minimis\"')");
    const auto facts = facts_below("subsidy_change", tom, number);
    EXPECT_EQ(facts.at("de_minimis_aid"), true);
    ASSERT_EQ(facts.at("aid").at("given").size(), 2U) << "this one and the other";
    EXPECT_EQ(facts.at("aid").at("given").at(0).at("cents"), euros(100'000));
    EXPECT_TRUE(facts.at("aid").at("given").at(0).at("registered_on").is_null());
}

/// Awb 4:47: the scheme or the grant names a day, or the grant was lowered; and Awb 4:13.
TEST_F(SubsidyFamilyFacts, a_settlement_knows_when_it_may_be_made_ex_officio_and_what_sets_its_term) {
    const auto number = published("executing", Json::array());
    EXPECT_TRUE(facts_below("settlement", tom, number).at("ex_officio_by").is_null());
    EXPECT_EQ(facts_below("settlement", tom, number).at("grant_lowered"), false);
    scheme_says(R"({"ex_officio_weeks": 4, "decision_source": "Subsidieverordening"})");
    EXPECT_EQ(facts_below("settlement", tom, number).at("ex_officio_by"), "2028-05-29")
        << "four weeks after the account";
    EXPECT_EQ(facts_below("settlement", tom, number).at("decision_source"), "Subsidieverordening");
    owner.run("update case_file set document = jsonb_set(document, '{data,ex_officio_by}', '\"2028-08-01\"')");
    EXPECT_EQ(facts_below("settlement", tom, number).at("ex_officio_by"), "2028-08-01") << "the grant itself";
    below(number, "withdrawal", {{"new_cents", euros(90'000)}, {"published_on", "2026-11-05"}});
    EXPECT_EQ(facts_below("settlement", tom, number).at("grant_lowered"), true);
}

TEST_F(SubsidyFamilyFacts, a_settlement_knows_that_a_municipality_accounts_through_sisa) {
    const auto number = published("executing", Json::array());
    const auto sisa = [&] { return facts_below("settlement", tom, number).at("sisa"); };
    EXPECT_EQ(sisa(), false);
    scheme_says(R"({"sisa_indicator": "P99/01"})");
    EXPECT_EQ(sisa(), false) << "for municipalities alone";
    owner.rows(
        "update case_file set document = jsonb_set(document, '{data,applicant_kind}', '\"gemeente\"') where number = "
        "$1",
        {number});
    EXPECT_EQ(sisa(), true);
}

TEST_F(SubsidyFamilyFacts, a_settlement_knows_what_the_arrangement_of_the_grant_asks_to_be_shown) {
    const auto number = published("executing", Json::array());
    const auto shown = [&] {
        const auto facts = facts_below("settlement", tom, number);
        return facts.at("costs_shown").dump() + " " + facts.at("auditor_shown").dump();
    };
    const auto thresholds = [&](std::int64_t costs, std::int64_t auditor) {
        scheme_says(Json{{"costs_from_cents", costs}, {"auditor_from_cents", auditor}}.dump());
    };
    thresholds(euros(100'000) + 1, euros(125'000));
    EXPECT_EQ(shown(), "false false");
    thresholds(euros(100'000), euros(125'000));
    EXPECT_EQ(shown(), "true false") << "from the amount itself on";
    thresholds(euros(50'000), euros(100'000));
    EXPECT_EQ(shown(), "true true");
}

TEST_F(SubsidyFamilyFacts, a_settlement_waits_for_a_grant_that_runs) {
    EXPECT_EQ(facts_below("settlement", tom, published("signed_again", Json::array())).at("granted_running"), false);
}

TEST_F(SubsidyFamilyFacts, an_objection_knows_the_decision_and_who_had_a_hand_in_it) {
    const auto number = published("not_granted", Json::array({term("objection", "2026-04-28")}));
    const auto signer = facts_below("objection", willem, number);
    EXPECT_EQ(signer.at("published_on"), "2026-03-16");
    EXPECT_EQ(signer.at("objection_last_day"), "2026-04-28");
    EXPECT_EQ(signer.at("signed_primary"), true);
    EXPECT_EQ(facts_below("objection", tom, number).at("involved"), true);
    EXPECT_EQ(facts_below("objection", tom, number).at("signed_primary"), false);
    EXPECT_EQ(facts_below("objection", ingrid, number).at("involved"), false);
}

TEST_F(SubsidyFamilyFacts, a_notice_of_default_knows_whether_a_decision_is_still_due) {
    const auto waiting = published("assessing", Json::array({term("decision", "2026-06-01")}));
    const auto facts = facts_below("default_notice", tom, waiting);
    EXPECT_EQ(facts.at("undecided"), true);
    EXPECT_EQ(facts.at("decision_last_day"), "2026-06-01");
    EXPECT_EQ(facts.at("stands_still"), false);
    const auto repairing = published("repairing", Json::array({term("decision", "2026-06-01", true)}));
    EXPECT_EQ(facts_below("default_notice", tom, repairing).at("stands_still"), true);
    EXPECT_EQ(facts_below("default_notice", tom, published("executing", Json::array())).at("undecided"), false);
}

/// Awb 7:5 and 10:3 lid 3: who signed the grant may decide on an objection against the determination, who signed that
/// may not.
TEST_F(SubsidyFamilyFacts, an_objection_is_decided_by_another_than_who_signed_what_it_is_about) {
    const auto number = published("settling", Json::array());
    below(number, "settlement", {{"determined_cents", euros(80'000)}, {"published_on", "2026-06-01"}});
    owner.rows(
        "insert into subsidy_hand (case_id, hand, person_id, at) select id, 'signer', $1, now() from case_file where "
        "workflow = "
        "'settlement'",
        {std::to_string(ingrid)});
    below(number, "objection", {{"received_on", "2026-06-10"}});
    const auto signed_primary = [&](std::int64_t who) {
        owner.run("begin; set local search_path = " + query_set_name() + ", public");
        owner.rows("select act_as($1)", {std::to_string(who)});
        const auto facts = Json::parse(
            owner.value("select case_facts('objection', f.id, '{}') from case_file f where f.workflow = 'objection'"));
        owner.run("commit");
        return facts.at("signed_primary");
    };
    EXPECT_EQ(signed_primary(ingrid), true);
    EXPECT_EQ(signed_primary(willem), false);
}

}  // namespace
}  // namespace bolwerk::db

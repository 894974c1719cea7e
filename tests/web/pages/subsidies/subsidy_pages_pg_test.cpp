#include <gmock/gmock.h>

#include <set>

#include "engine/money.hpp"
#include "tests/web/pages/subsidies/province.hpp"
#include "web/pages/method/terms_view.hpp"
#include "workflows/subsidy/for_applicants.hpp"
#include "workflows/subsidy/province_terms.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class SubsidyPages : public ProvincePages {};

TEST_F(SubsidyPages, the_queue_shows_what_is_due_first_and_counts_the_risks) {
    reserve(3'800'000);
    const auto queue = values(tom, "/subsidies");
    EXPECT_THAT(missing_keys(sample_of("subsidies/list"), queue), IsEmpty());
    EXPECT_EQ(queue.at("cases").front().at("number"), "SUB-2026-0001");
    EXPECT_EQ(queue.at("cases").front().at("requested_cents"), 3'800'000);
    EXPECT_EQ(queue.at("figures").at(2).at("value"), "1");
    EXPECT_FALSE(values(tom, "/subsidies", {{"risico", "te-laat"}}).at("has_cases"));
    EXPECT_TRUE(values(tom, "/subsidies", {{"risico", "week"}}).at("has_cases"));
    EXPECT_FALSE(values(tom, "/subsidies", {{"regeling", "gld_process"}}).at("has_cases"));
    EXPECT_FALSE(values(tom, "/subsidies", {{"na", "infinity_9"}}).at("has_cases"));
}

TEST_F(SubsidyPages, the_database_follows_the_terms_that_the_workflows_name) {
    std::set<std::string> named(workflows::province_terms.begin(), workflows::province_terms.end()), followed;
    for (const auto& row : owner.rows("select name from province_term")) followed.insert(row.front());
    EXPECT_EQ(named, followed);
}

TEST_F(SubsidyPages, the_risk_list_counts_terms_that_the_workflow_has) {
    std::set<std::string_view> known;
    for (const auto workflow : workflows::subsidy_family)
        for (const auto& term : terms_of(*site().definition(workflow))) known.insert(term.plan->name);
    for (const auto name : workflows::province_terms) EXPECT_TRUE(known.contains(name)) << name;
}

TEST_F(SubsidyPages, an_applicant_reads_where_it_stands_and_the_province_reads_the_order) {
    const auto number = applied();
    EXPECT_THAT(values(els, "/zaken/" + number).at("fact_groups").front().dump(),
                HasSubstr("De provincie kijkt of uw aanvraag compleet is."));
    EXPECT_EQ(step(tom, number, "check", {{"completeness", "complete"}, {"complete_on", engine::iso(today_of(number))}})
                  .status,
              200);
    EXPECT_THAT(values(els, "/zaken/" + number).at("fact_groups").dump(), Not(HasSubstr("Over voor deze aanvraag")));
    const auto seen = values(tom, "/zaken/" + number).at("fact_groups").dump();
    EXPECT_THAT(seen, HasSubstr("Over voor deze aanvraag"));
    EXPECT_THAT(seen, Not(HasSubstr("Waar staat uw aanvraag?")));
    EXPECT_THAT(seen, Not(HasSubstr("invordering"))) << "nothing was ever owed";
}

/// Awb 4:31: the answers of the first decision stand below what later ones made of it.
TEST_F(SubsidyPages, what_a_later_decision_made_of_the_subsidy_stands_above_the_first_one) {
    const auto number = applied();
    EXPECT_THAT(values(els, "/zaken/" + number).at("fact_groups").dump(), Not(HasSubstr("Zoals het nu geldt")));
    owner.rows(
        "insert into case_file (number, workflow, definition_version, version, state, title, compartment, "
        "organisation_id, municipality, park_id, due, opened_at, changed_at, document, last_hash)"
        " select 'WIJ-2026-0001', 'subsidy_change', 1, 1, 'changed', 'Later klaar', 1, organisation_id, municipality,"
        "  park_id, current_date, now(), now(), '{\"data\": {\"outcome\": \"changed\", \"new_cents\": 3400000,"
        "   \"new_end_on\": \"2028-06-30\", \"published_on\": \"2026-10-13\"}}', '' from case_file where number = $1",
        {number});
    owner.run(
        "insert into case_link (from_id, relation, to_id) select c.id, 'subsidy', s.id from case_file c, case_file s"
        " where c.workflow = 'subsidy_change' and s.workflow = 'subsidy';"
        "insert into case_reader (case_id, organisation_id, compartment, because, changed_at)"
        " select c.id, r.organisation_id, 1, r.because, now() from case_file c, case_reader r join case_file s"
        " on s.id = r.case_id and s.workflow = 'subsidy' where c.workflow = 'subsidy_change'");
    for (const auto who : {els, tom}) {
        const auto seen = values(who, "/zaken/" + number).at("fact_groups").dump();
        EXPECT_THAT(seen, HasSubstr("Zoals het nu geldt"));
        EXPECT_THAT(seen, HasSubstr(engine::euros({34'000'00}) + ", volgens het besluit van dinsdag 13 oktober 2026"));
        EXPECT_THAT(seen, HasSubstr("vrijdag 30 juni 2028"));
    }
}

/// HANDBOOK 14.5: before the draft, with what each of them comes to; for the province alone.
TEST_F(SubsidyPages, other_subsidies_for_the_park_and_the_period_are_shown_to_who_decides) {
    const auto other = applied(), number = begun();
    auto form = filled_in(20'000);
    form.set("own_cents", "15000");
    form.set("others_cents", "5000");
    form.add("public_cents", "5000");
    form.add("public_from", "Gemeente Apeldoorn, regeling Parken");
    EXPECT_EQ(step(els, number, "write", form).status, 200);
    attach_what_is_demanded(number);
    EXPECT_EQ(step(els, number, "submit", {{"truth", "ja"}}).status, 200);
    const auto seen = values(tom, "/zaken/" + number).at("fact_groups").dump();
    EXPECT_THAT(seen, HasSubstr("Volgens de aanvrager, van andere overheden"));
    EXPECT_THAT(seen, HasSubstr(other + ", Verlichting Proefterrein"));
    EXPECT_THAT(values(els, "/zaken/" + number).at("fact_groups").dump(), Not(HasSubstr(other)));
    owner.rows(
        "update case_file set document = jsonb_set(document, '{data}', document -> 'data' || $2) where number = $1",
        {number, Json{{"other_1_giver", "Gemeente Apeldoorn"},
                      {"other_1_scheme", "regeling Parken"},
                      {"other_1_cents", 500'000},
                      {"other_1_same", true}}
                     .dump()});
    EXPECT_THAT(values(tom, "/zaken/" + number).at("fact_groups").dump(),
                HasSubstr("Gemeente Apeldoorn, regeling Parken"));
}

/// HANDBOOK 14.5: what the recipient says when accounting, where that is not what was known at the grant.
TEST_F(SubsidyPages, another_amount_of_other_subsidies_in_an_account_is_shown_with_the_difference) {
    const auto number = applied();
    owner.rows(
        "update case_file set state = 'executing', document = jsonb_set(jsonb_set(document, '{state}', "
        "'\"executing\"'),"
        " '{data}', document -> 'data' || '{\"granted_cents\": 3800000, \"public_now_cents\": 2000000}') where number "
        "= $1",
        {number});
    const std::string account = Json::parse(post(els, "/zaken/nieuw",
                                                 {{"soort", "settlement"},
                                                  {"onder", number},
                                                  {"title", "Verantwoording"},
                                                  {"kind", "account"},
                                                  {"account", "De verlichting hangt."},
                                                  {"performed_percent", "100"},
                                                  {"public_told_cents", "25000"},
                                                  {"public_told_from", "Gemeente Apeldoorn, regeling Parken"}})
                                                .body)
                                    .at("number");
    const auto others = [&] {
        const auto page = values(tom, "/zaken/" + account);
        for (const auto& group : page.at("fact_groups"))
            if (group.at("group_id") == "andere-subsidies") return group;
        return Json();
    };
    EXPECT_THAT(others().at("facts").dump(), HasSubstr("Volgens de ontvanger bij de verantwoording"));
    EXPECT_EQ(others().at("facts").at(2).at("label"), "Verschil");
    EXPECT_THAT(others().at("facts").at(2).at("value").get<std::string>(), HasSubstr("5.000"));
    owner.run(
        "update case_file set document = jsonb_set(document, '{data,public_told_cents}', '2000000') where workflow = "
        "'settlement'");
    EXPECT_EQ(others().at("facts").size(), 2U) << "as it was known";
}

/// What came on paper once read as not needed to the officer, and as lacking to whoever applied.
TEST_F(SubsidyPages, an_attachment_that_came_on_paper_reads_so_to_everybody) {
    const auto number = begun();
    EXPECT_EQ(step(els, number, "write", filled_in(38'000)).status, 200);
    attach_what_is_demanded(number);
    owner.run("update attachment set answers = null where answers in ('estimate', 'funding')");
    EXPECT_EQ(step(els, number, "submit", {{"truth", "ja"}, {"later", "estimate"}, {"later", "funding"}}).status, 200);
    const auto standing = [&](std::int64_t who, const std::string& label) {
        const auto page = values(who, "/zaken/" + number);
        for (const auto& group : page.at("fact_groups"))
            for (const auto& row : group.at("facts"))
                if (group.at("group_id") == "bijlagen" && row.at("label") == label)
                    return row.at("value").get<std::string>() + (group.at("has_group_note").get<bool>() ? " +" : "");
        return std::string{};
    };
    EXPECT_EQ(standing(els, "Begroting"), "Ontbreekt nog +");
    EXPECT_EQ(step(tom, number, "check",
                   {{"completeness", "complete"},
                    {"complete_on", engine::iso(today_of(number))},
                    {"on_paper", "estimate"},
                    {"not_needed", "funding"},
                    {"not_needed_because", "De gemeente betaalt zelf de rest."},
                    {"completeness_note", "Let op het tarief van de uren."}})
                  .status,
              200);
    for (const auto who : {tom, els}) {
        EXPECT_EQ(standing(who, "Projectplan"), "Toegevoegd");
        EXPECT_EQ(standing(who, "Begroting"), "Op papier ontvangen") << "and nothing is asked any more";
        EXPECT_EQ(standing(who, "Dekkingsplan"), "Niet nodig bij deze aanvraag");
    }
    EXPECT_THAT(values(els, "/zaken/" + number).dump(), Not(HasSubstr("Let op het tarief")));
}

TEST_F(SubsidyPages, applicants_are_told_about_states_that_the_workflow_has) {
    const auto& states = site().definition("subsidy")->states;
    for (const auto& one : workflows::for_applicants)
        EXPECT_NE(std::ranges::find(states, one.state, &engine::StateInfo::id), states.end()) << one.state;
}

TEST_F(SubsidyPages, every_euro_can_be_followed_to_its_entries_and_its_case) {
    reserve(3'800'000);
    const auto overview = values(tom, "/subsidies/budget");
    EXPECT_THAT(missing_keys(sample_of("subsidies/budgets"), overview), IsEmpty());
    const auto budget = values(tom, "/subsidies/budget/gld_physical/2026", {{"rekening", "gereserveerd"}});
    EXPECT_THAT(missing_keys(sample_of("subsidies/budget"), budget), IsEmpty());
    ASSERT_EQ(budget.at("entries").size(), 1U);
    EXPECT_EQ(budget.at("entries").front().at("case_href"), "/zaken/SUB-2026-0001");
    EXPECT_EQ(budget.at("cases").front().at("cents"), 3'800'000);
    EXPECT_EQ(values(tom, "/subsidies/budget/gld_physical/2026").at("entries").size(), 2U);
}

TEST_F(SubsidyPages, interest_over_a_late_payment_stands_beside_the_ceiling_and_not_in_it) {
    reserve(3'800'000);
    owner.run(
        "update case_file set version = 2; select book(f, '[{\"kind\": \"interest\", \"cents\": 9534}]') from "
        "case_file f");
    const auto budget = values(tom, "/subsidies/budget/gld_physical/2026", {{"rekening", "rente"}});
    ASSERT_EQ(budget.at("entries").size(), 1U);
    EXPECT_EQ(budget.at("cases").front().at("cents"), 9534);
    EXPECT_THAT(budget.at("entries").dump(), HasSubstr("Algemene middelen"));
    EXPECT_THAT(page_of(tom, "/subsidies/budget/gld_physical/2026").body, HasSubstr("Rente te betalen"));
    EXPECT_EQ(
        owner.value("select free_cents from budget where scheme_id = 'gld_physical' and period = '2026'"),
        std::to_string(std::stoll(owner.value(
                           "select ceiling_cents from budget where scheme_id = 'gld_physical' and period = '2026'")) -
                       3'800'000));
}

TEST_F(SubsidyPages, a_municipality_that_accounts_through_sisa_stands_in_each_year_that_runs) {
    reserve(3'800'000);
    owner.run("set search_path = " + db::query_set_name() + ", public");
    owner.run(
        "update case_file set document = jsonb_set(document, '{data}', document -> 'data' || '{\"applicant_kind\": "
        "\"gemeente\","
        " \"outcome\": \"granted\", \"granted_cents\": 3800000, \"start_on\": \"2026-03-01\", \"end_on\": "
        "\"2027-12-31\","
        " \"published_on\": \"2026-02-20\"}')");
    const Fields year{{"jaar", "2027"}};
    EXPECT_FALSE(values(tom, "/subsidies/sisa", year).at("has_subsidies")) << "this scheme does not go through SiSa";
    owner.run(
        "alter table scheme disable trigger scheme_version_stays;"
        "update scheme set rules = rules || '{\"sisa_indicator\": \"D99\"}' where id = 'gld_physical';"
        "alter table scheme enable trigger scheme_version_stays");
    const auto shown = values(tom, "/subsidies/sisa", year);
    EXPECT_THAT(missing_keys(sample_of("subsidies/sisa"), shown), IsEmpty());
    ASSERT_EQ(shown.at("subsidies").size(), 1U);
    EXPECT_EQ(shown.at("subsidies")[0].at("indicator"), "D99");
    EXPECT_EQ(shown.at("subsidies")[0].at("final"), "Ja");
    EXPECT_EQ(shown.at("due"), "Over 2027: uiterlijk 15 juli 2028 in de bijlage");
    EXPECT_FALSE(values(tom, "/subsidies/sisa", {{"jaar", "2028"}}).at("has_subsidies"));
    EXPECT_EQ(get(tom, "/subsidies/sisa.csv", year).status, 200);
    EXPECT_EQ(page_of(tom, "/subsidies/sisa").status, 200);
}

TEST_F(SubsidyPages, the_province_alone_sees_them_and_finds_them_in_the_menu) {
    for (const auto* path :
         {"/subsidies", "/subsidies.csv", "/subsidies/doorlooptijd", "/subsidies/doorlooptijd.csv",
          "/subsidies/doorlooptijd.xlsx", "/subsidies/sisa", "/subsidies/sisa.csv", "/subsidies/sisa.xlsx",
          "/subsidies/samen/toewijzen", "/subsidies/budget", "/subsidies/budget/gld_physical/2026"})
        for (const auto who : {els, bram, koen, mark, ria}) EXPECT_EQ(get(who, path).status, 404) << path;
    EXPECT_THAT(page_of(tom, "/zaken").body, HasSubstr("href=\"/subsidies\""));
    EXPECT_THAT(page_of(els, "/zaken").body, Not(HasSubstr("href=\"/subsidies\"")));
    EXPECT_EQ(get(tom, "/subsidies/budget/gld_physical/1999").status, 404);
}

TEST_F(SubsidyPages, they_are_whole_pages_for_people_too) {
    reserve(1'000);
    for (const auto* path :
         {"/subsidies", "/subsidies/doorlooptijd", "/subsidies/budget", "/subsidies/budget/gld_physical/2026",
          "/beheer/regelingen", "/beheer/regelingen/gld_physical"})
        EXPECT_EQ(page_of(tom, path).status, 200) << path;
}

/// Awb 4:14: the portal once said that nothing had changed.
TEST_F(SubsidyPages, whoever_applied_reads_that_the_decision_comes_later_and_when) {
    const auto number = applied();
    const auto today = today_of(number);
    const auto stands = [&] { return values(els, "/zaken/" + number).at("fact_groups").dump(); };
    EXPECT_EQ(step(tom, number, "check", {{"completeness", "complete"}, {"complete_on", engine::iso(today)}}).status,
              200);
    EXPECT_THAT(stands(), Not(HasSubstr("beslist later dan gepland")));
    const auto until = today + std::chrono::days{120};
    EXPECT_EQ(step(tom, number, "postpone",
                   {{"postponed_until", engine::iso(until)}, {"postpone_reason", "Het advies is er nog niet."}})
                  .status,
              200);
    EXPECT_THAT(stands(),
                HasSubstr("De provincie beslist later dan gepland, uiterlijk op " + engine::long_date(until) + "."));
}

// What only the filled-in form refused was once offered without a reason.
TEST_F(SubsidyPages, of_which_nothing_is_granted_offer_no_account_and_no_withdrawal_and_say_why) {
    const auto number = applied();
    const auto offered = [&](std::int64_t who, const std::string& label) {
        const auto page = values(who, "/zaken/" + number);
        for (const auto& action : page.at("actions"))
            if (action.at("label") == label) return action;
        throw std::runtime_error("Expected " + label + " among what can be done, but it is not named");
    };
    for (const auto& [who, label, reason] :
         {std::tuple{els, "Leg verantwoording af", "De subsidie is verleend en nog niet vastgesteld."},
          std::tuple{tom, "Begin een intrekking of verlaging", "De subsidie is verleend of vastgesteld."}}) {
        const auto action = offered(who, label);
        EXPECT_EQ(action.at("may"), false) << label;
        EXPECT_THAT(action.at("reasons").dump(), HasSubstr(reason)) << label;
    }
}

}  // namespace
}  // namespace bolwerk::web

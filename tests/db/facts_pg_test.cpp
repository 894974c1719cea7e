#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "engine/perform.hpp"
#include "tests/db/sample_case.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;

engine::term::Calendar shipped_calendar() {
    std::ifstream file{std::string{BOLWERK_SOURCE_DIR} + "/db/data/holidays.csv"};
    std::ostringstream text;
    text << file.rdbuf();
    return engine::term::parse_calendar(text.str()).value();
}

/// What the files below queries/facts/ find, on cases that people really opened.
class Facts : public StoredCases {
protected:
    Facts() {
        owner.run(
            "insert into catalogue (list, code, label, category) values"
            "  ('intervention', 'C1', 'Startbijeenkomst', 'communication'),"
            "  ('intervention', 'H1', 'Integrale controle', 'integrated_enforcement')");
    }

    std::int64_t open(std::int64_t who, const std::string& workflow, std::int64_t parent, Json input) {
        return done(
            {.asker = {.session = session(who)}, .opening = engine::Opening{workflow, apeldoorn, "", park, parent}},
            "open", std::move(input));
    }
    std::int64_t act(std::int64_t who, std::int64_t subject, const std::string& action, Json input = Json::object()) {
        return done({.asker = {.session = session(who)}, .id = subject}, action, std::move(input));
    }
    std::int64_t done(engine::Ask ask, const std::string& action, Json input) {
        const auto outcome = engine::perform(store, {definitions, calendar}, {std::move(ask), action, std::move(input)},
                                             engine::parse_moment("2026-11-23T10:00:00Z").value());
        if (const auto* refused = std::get_if<engine::Refused>(&outcome))
            for (const auto& reason : refused->reasons)
                if (!reason.met) ADD_FAILURE() << action << ": " << reason.sentence;
        return std::get<engine::Performed>(outcome).id;
    }
    Json facts_of(std::int64_t subject) {
        return store.load({.asker = {.session = session(els)}, .id = subject}).value().facts;
    }

    std::int64_t opened_plan() {
        return open(els, "project_plan", 0, {{"title", "Plan Proefterrein"}, {"goal", "Een veilig terrein"}});
    }
    std::int64_t opened_intervention(std::int64_t plan, const std::string& type, std::int64_t budget) {
        return open(els, "intervention", plan,
                    {{"title", "Een interventie"},
                     {"type", type},
                     {"goal", "Minder overlast"},
                     {"owner", police},
                     {"legal_basis", "Awb 5:11"},
                     {"finish_by", "2027-03-01"},
                     {"budget", budget}});
    }

    const std::vector<engine::Definition> definitions = workflows::every_definition();
    const engine::term::Calendar calendar = shipped_calendar();
    const std::int64_t park = std::stoll(owner.value("select id from park where rin = 'F1'"));
    const std::int64_t bureau = organisation("process_supervision", "Bureau Samen Veilig", {});
};

TEST_F(Facts, a_plan_counts_its_interventions_by_category_and_adds_up_their_budgets) {
    const auto plan = opened_plan();
    opened_intervention(plan, "C1", 1'000'00);
    const auto accepted = opened_intervention(plan, "H1", 250'50);
    act(bram, accepted, "accept");
    const auto facts = facts_of(plan);
    EXPECT_EQ(facts.at("interventions_by_category"), (Json{{"communication", 1}, {"integrated_enforcement", 1}}));
    EXPECT_EQ(facts.at("interventions_open"), 2);
    EXPECT_EQ(facts.at("interventions_unaccepted"), 1);
    EXPECT_EQ(facts.at("interventions_with_owner"), 2);
    EXPECT_EQ(facts.at("interventions_declined"), 0);
    EXPECT_EQ(facts.at("newest_intervention_at"),
              std::stoll(owner.value("select extract(epoch from timestamptz '2026-11-23T10:00:00Z')::bigint")));
    EXPECT_EQ(facts.at("interventions_budget"), 1'250'50);
    EXPECT_EQ(facts.at("other_plan"), false);
}

TEST_F(Facts, a_check_or_enforcement_that_runs_is_known_to_its_plan_until_it_is_over) {
    const auto plan = opened_plan();
    opened_intervention(plan, "C1", 1'000'00);
    EXPECT_EQ(facts_of(plan).at("enforcement_open"), 0) << "a meeting is no check";
    const auto check = opened_intervention(plan, "H1", 250'50);
    act(bram, check, "accept");
    EXPECT_EQ(facts_of(plan).at("enforcement_open"), 1);
    act(els, check, "lapse", {{"lapse_reason", "De partner haakt af"}});
    EXPECT_EQ(facts_of(plan).at("enforcement_open"), 0);
}

TEST_F(Facts, an_intervention_that_lapsed_counts_for_nothing) {
    const auto plan = opened_plan();
    const auto lapsed = opened_intervention(plan, "C1", 1'000'00);
    act(els, lapsed, "lapse", {{"lapse_reason", "Het gaat niet door"}});
    const auto facts = facts_of(plan);
    EXPECT_EQ(facts.at("interventions_by_category"), Json::object());
    EXPECT_EQ(facts.at("interventions_open"), 0);
    EXPECT_EQ(facts.at("interventions_budget"), 0);
}

TEST_F(Facts, an_intervention_knows_its_plan_and_the_catalogue) {
    const auto plan = opened_plan();
    const auto facts = facts_of(opened_intervention(plan, "C1", 0));
    EXPECT_EQ(facts.at("parent_id"), plan);
    EXPECT_EQ(facts.at("plan_state"), "draft");
    EXPECT_EQ(facts.at("types"), (Json{"C1", "H1"}));
    EXPECT_EQ(facts.at("enforcement_types"), Json{"H1"});
    EXPECT_EQ(facts.at("attachments"), 0);
}

TEST_F(Facts, a_file_that_is_more_confidential_than_its_case_counts_for_nothing) {
    const auto intervention = opened_intervention(opened_plan(), "C1", 0);
    for (const auto* level : {"1", "3"})
        owner.rows(
            "insert into attachment (case_id, name, content_type, size, sha256, bytes, uploaded_by, compartment)"
            " values ($1, 'bijlage.pdf', 'application/pdf', 1, '', 'x', $2, $3)",
            {std::to_string(intervention), std::to_string(els), level});
    EXPECT_EQ(facts_of(intervention).at("attachments"), 1) << "a count would tell that there is more";
}

TEST_F(Facts, a_cooperation_sees_the_tracks_that_hang_under_it) {
    const auto cooperation = open(els, "cooperation", 0, {{"title", "Proefterrein"}});
    open(els, "kvo_b", cooperation, {{"title", "KVO-B Proefterrein"}, {"process_supervisor", bureau}});
    const auto facts = facts_of(cooperation);
    EXPECT_EQ(facts.at("tracks_open"), 1);
    EXPECT_EQ(facts.at("kvo_b_valid"), 0);
    EXPECT_EQ(facts.at("other_cooperation"), false);
}

TEST_F(Facts, a_track_belongs_to_the_cooperation_of_its_own_park) {
    const auto cooperation = open(els, "cooperation", 0, {{"title", "Proefterrein"}});
    const auto track =
        open(els, "kvo_b", cooperation, {{"title", "KVO-B Proefterrein"}, {"process_supervisor", bureau}});
    EXPECT_EQ(facts_of(track).at("cooperation_open"), true);
    EXPECT_EQ(facts_of(track).at("other_track"), false);
    EXPECT_EQ(facts_of(track).at("supervisors"), Json::array({Json{{"id", bureau}, {"name", "Bureau Samen Veilig"}}}));
    EXPECT_EQ(facts_of(track).at("certifiers"), Json::array());
    const auto zone = open(els, "biz", cooperation,
                           {{"title", "BIZ Proefterrein"},
                            {"biz_association", organisation("biz", "BIZ Proefterrein", {})},
                            {"payers", "both"}});
    EXPECT_EQ(facts_of(zone).at("parent_id"), cooperation);
}

}  // namespace
}  // namespace bolwerk::db

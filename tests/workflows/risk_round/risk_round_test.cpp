#include <gmock/gmock.h>

#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/scene_fixture.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Actor;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::int64_t district = apeldoorn, police = 32, board = 30, town = 5, intelligence = 60;

const Json ready{{"set_versions", {"1"}},
                 {"designations", {"KNP-2026-0001"}},
                 {"parks", 2},
                 {"matrices", 4},
                 {"submitted", 4},
                 {"returned", 0},
                 {"municipalities", 1},
                 {"analysed", 1},
                 {"chosen", 1},
                 {"respondents", {{{"id", town}, {"name", "Gemeente"}}, {{"id", police}, {"name", "Politie"}}}},
                 {"overseers", {{{"id", intelligence}, {"name", "RIEC"}}}},
                 {"boards", {{{"id", board}, {"name", "Stuurgroep"}}}}};

Json with(Json facts, const char* name, Json value) {
    facts[name] = std::move(value);
    return facts;
}

const bool lent = lend({"risk_round",
                        {ready, with(ready, "submitted", 3), with(ready, "parks", 0), with(ready, "returned", 1),
                         with(ready, "analysed", 0), with(ready, "without_deputy", {"Gemeente Epe"})},
                        {{"indicator_set", {"1"}},
                         {"basis", {"area_scan", "designation"}},
                         {"basis_reference", {"KNP-2026-0001", nullptr}}}});

Actor lead() { return somebody(201, "Yusuf Aydin", "dto_project_lead", district); }
Actor analyst() { return somebody(202, "Daan Koster", "riec_analyst", intelligence); }
Actor officer() { return somebody(203, "Rachid Bouzid", "police_contributor", police); }
Actor coordinator() { return somebody(204, "Koen de Wit", "municipal_coordinator", town); }
Actor secretary() { return somebody(205, "Pieter Haan", "steering_group_secretary", board); }

struct RiskRound : testing::Test {
    Scene round{"risk_round"};

    RiskRound() {
        round.facts = ready;
        round.does(lead(), "begin",
                   {{"title", "Risicoronde 2027"},
                    {"indicator_set", "1"},
                    {"basis", "area_scan"},
                    {"purpose", "Kiezen van terreinen voor een aanpak"}});
    }
    void opened() { round.does(lead(), "open_entry"); }
    void analysed() {
        opened();
        round.does(lead(), "close_entry");
        round.does(analyst(), "analyse");
    }
};

TEST_F(RiskRound, GoesFromPreparationToClosed) {
    analysed();
    round.does(analyst(), "advise");
    round.does(lead(), "put_to_board");
    EXPECT_THAT(round.refusal(secretary(), "adopt",
                              {{"decided_on", "2026-11-20"}, {"decision_reference", "VGD-2026-0001, punt 3"}}),
                testing::Contains(testing::HasSubstr("niet voordat de keuze is voorgelegd")));
    round.does(secretary(), "adopt", {{"decided_on", "2026-11-23"}, {"decision_reference", "VGD-2026-0001, punt 3"}});
    EXPECT_EQ(round.state(), "adopted");
    const auto& asked = *std::ranges::find(workflow("risk_round").actions, "adopt", &engine::ActionInfo::id)->form;
    EXPECT_TRUE(std::ranges::find(asked, "decision_reference", &engine::Field::name)->required);
    EXPECT_TRUE(round.told("De stuurgroep heeft de keuze vastgesteld: begin een projectplan"));
    EXPECT_EQ(round.last_day("evaluation"), "2027-11-23");
    round.does(lead(), "evaluate", {{"evaluation", "Vier indicatoren gaven nergens zicht."}});
    EXPECT_EQ(round.state(), "closed");
}

TEST_F(RiskRound, LetsOnlyWhoLeadsItAskAdviceAndOnlyOfWhoTakesPart) {
    opened();
    constexpr std::int64_t elsewhere = 61;
    round.facts["organisations"] = {{{"id", intelligence}, {"name", "RIEC"}}, {{"id", elsewhere}, {"name", "RIEC 2"}}};
    round.subject.compartment = engine::Compartment::riec;
    const auto question = [](std::int64_t organisation) {
        return Json{{"organisation", organisation}, {"question", "Klopt dit beeld?"}, {"due", "2026-12-01"}};
    };
    for (const auto& party : {coordinator(), officer(), analyst()})
        EXPECT_THAT(round.obstacles(party, "ask_advice"), Contains(HasSubstr("Advies vraagt wie de zaak beheert")));
    EXPECT_THAT(round.refusal(lead(), "ask_advice", question(elsewhere)), Contains(HasSubstr("die al meedoet")));
    EXPECT_THAT(round.refusal(lead(), "ask_advice", question(intelligence)), IsEmpty());
}

TEST_F(RiskRound, NeedsAFrozenSetAndParksWithTwoRespondents) {
    EXPECT_THAT(
        round.refusal(
            lead(), "change",
            {{"title", "Risicoronde 2027"}, {"indicator_set", "2"}, {"basis", "area_scan"}, {"purpose", "Kiezen"}}),
        Contains(HasSubstr("versie van de indicatoren die in gebruik is")));
    round.facts["parks"] = 0;
    EXPECT_THAT(round.obstacles(lead(), "open_entry"), Contains(HasSubstr("terreinen gekozen")));
    round.facts = with(ready, "matrices", 3);
    EXPECT_THAT(round.obstacles(lead(), "open_entry"), Contains(HasSubstr("terreinen gekozen")));
}

/// HANDBOOK 7.1: two respondents for each park, with deputies.
TEST_F(RiskRound, OpensOnceEveryRespondentHasADeputyAndNamesWhereOneLacks) {
    round.facts["without_deputy"] = {"Gemeente Epe", "Politie Noord"};
    EXPECT_THAT(round.obstacles(lead(), "open_entry"), Contains(HasSubstr("heeft een vervanger")));
    round.facts["without_deputy"] = Json::array();
    opened();
    EXPECT_EQ(round.state(), "open");
}

TEST_F(RiskRound, NamesTheDesignationOfABottleneck) {
    EXPECT_THAT(
        round.refusal(
            lead(), "change",
            {{"title", "Risicoronde 2027"}, {"indicator_set", "1"}, {"basis", "designation"}, {"purpose", "Kiezen"}}),
        Contains(HasSubstr("kenmerk van een aanwijzing")));
}

TEST_F(RiskRound, InvitesRespondentsAndOverseersAndGivesSixWeeksWithThreeReminders) {
    opened();
    EXPECT_EQ(round.last_day("entry"), "2027-01-04");
    EXPECT_TRUE(round.told("U bent uitgenodigd voor een risicoronde"));
    EXPECT_EQ(round.subject.parties.size(), 3U);
    const auto& reminders = round.subject.deadlines.front().reminders;
    const auto before = [&](int days) {
        return std::ranges::any_of(reminders, [&](const engine::Reminder& one) {
            return one.before && one.span == engine::term::Span{days, engine::term::Unit::days};
        });
    };
    EXPECT_TRUE(before(14) && before(7) && before(1));
    EXPECT_EQ(round.subject.deadlines.front().escalates_to, "dto_project_lead");
}

TEST_F(RiskRound, ClosesWhenAllIsInAndOtherwiseOnlyWithAReason) {
    opened();
    round.facts = with(ready, "submitted", 3);
    EXPECT_THAT(round.obstacles(lead(), "close_entry"), Contains(HasSubstr("genoeg matrices ingediend")));
    EXPECT_THAT(round.refusal(coordinator(), "close_anyway"), Contains(HasSubstr("projectleider")));
    round.does(lead(), "close_anyway", {{"close_reason", "Een gemeente heeft geen capaciteit"}});
    EXPECT_EQ(round.state(), "entry_closed");
}

TEST_F(RiskRound, TakesTheShareThatTheOrganisationSet) {
    opened();
    round.facts = with(ready, "submitted", 3);
    round.settings = {{"submitted_percent", 75}};
    EXPECT_THAT(round.obstacles(lead(), "close_entry"), IsEmpty());
    round.settings = {{"submitted_percent", 76}};
    EXPECT_THAT(round.obstacles(lead(), "close_entry"), Contains(HasSubstr("genoeg matrices")));
}

TEST_F(RiskRound, ClosesByItselfAfterTheLastDayOnlyWhenEnoughIsIn) {
    opened();
    round.facts = with(ready, "submitted", 3);
    round.does(bolwerk(), "entry");
    EXPECT_EQ(round.state(), "open");
    EXPECT_TRUE(round.told("De laatste dag is voorbij: dien de matrices in"));
    round.facts = ready;
    round.does(bolwerk(), "entry");
    EXPECT_EQ(round.state(), "entry_closed");
}

TEST_F(RiskRound, WaitsWithTheAnalysisForAMatrixThatWasGivenBack) {
    opened();
    round.does(lead(), "close_entry");
    round.facts = with(ready, "returned", 1);
    EXPECT_THAT(round.obstacles(analyst(), "analyse"), Contains(HasSubstr("teruggegeven")));
}

TEST_F(RiskRound, WaitsForEveryMunicipality) {
    analysed();
    round.facts = with(ready, "analysed", 0);
    EXPECT_THAT(round.obstacles(analyst(), "advise"), Contains(HasSubstr("analyse verstrekt")));
    round.facts = ready;
    round.does(analyst(), "advise");
    round.facts = with(ready, "chosen", 0);
    EXPECT_THAT(round.obstacles(lead(), "put_to_board"), Contains(HasSubstr("koos terreinen of legde uit")));
}

TEST_F(RiskRound, IsForThePartnersWhoTakePart) {
    opened();
    EXPECT_THAT(round.obstacles(officer(), "fill_in"), IsEmpty());
    EXPECT_THAT(round.obstacles(somebody(9, "Iemand", "police_contributor", 77), "fill_in"), testing::Not(IsEmpty()));
    EXPECT_THAT(round.obstacles(analyst(), "close_entry"), Contains(HasSubstr("projectleider")));
}

}  // namespace
}  // namespace bolwerk::workflows
